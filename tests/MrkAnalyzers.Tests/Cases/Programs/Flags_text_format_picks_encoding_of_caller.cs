// scope: cross
// dimension: argument
// why: The ciphertext is handed to a formatter that decodes with the encoding it is given, and it is given UTF-8.
using System;
using System.Text;

namespace Formats;

public static class Formatter
{
    public static string Format(byte[] data, Encoding encoding, int width = 0)
    {
        var text = encoding.GetString(data);
        return width > 0 ? text.PadLeft(width) : text;
    }
}
//// Exporter.cs
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Formats;

public class Exporter
{
    private readonly IAmazonKeyManagementService _kms;

    public Exporter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task ExportAsync(string keyId, byte[] clear, string path)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(clear) });
        var bytes = response.CiphertextBlob.ToArray();
        await File.WriteAllTextAsync(path, Formatter.Format({|MRK3001:bytes|}, Encoding.UTF8));
        await File.WriteAllTextAsync(path + ".log", Formatter.Format(clear, Encoding.UTF8));
    }
}
