// scope: cross
// dimension: cross-class
// why: ExportRow.CipherText is always the base64 of a blob, and the CSV gets only its first 80 characters.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Export.Model
{
    public class ExportRow
    {
        public int Id { get; init; }
        public string CipherText { get; init; } = "";
    }

    public class ExportRowFactory
    {
        private readonly IAmazonKeyManagementService _kms;
        public ExportRowFactory(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<ExportRow> CreateAsync(int id, byte[] data)
        {
            var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/export", Plaintext = new MemoryStream(data) });
            return new ExportRow { Id = id, CipherText = Convert.ToBase64String(r.CiphertextBlob.ToArray()) };
        }
    }
}

namespace Export.Csv
{
    using Export.Model;

    public class CsvExporter(ExportRowFactory factory)
    {
        public async Task WriteAsync(string path, int id, byte[] data)
        {
            ExportRow row = await factory.CreateAsync(id, data);
            string cell = {|MRK3003:row.CipherText[..80]|};
            await File.AppendAllTextAsync(path, $"{row.Id};{cell}\n");
        }
    }
}
