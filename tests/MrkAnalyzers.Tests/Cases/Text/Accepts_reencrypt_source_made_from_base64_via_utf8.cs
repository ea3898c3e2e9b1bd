// scope: type
// dimension: near miss
// why: The UTF-8 bytes of base64 text are decoded in place by Base64.DecodeFromUtf8InPlace before they are sent.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;

namespace Migration;

public class Row
{
    public string Id { get; set; } = "";
    public string Cipher { get; set; } = "";
}

public class KeyMigration
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _target;

    public KeyMigration(IAmazonKeyManagementService kms, string target) { _kms = kms; _target = target; }

    public async Task MoveAsync(Row row)
    {
        var request = new ReEncryptRequest { DestinationKeyId = _target, CiphertextBlob = Source(row) };
        var response = await _kms.ReEncryptAsync(request);
        row.Cipher = Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    private static MemoryStream Source(Row row)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(row.Cipher);
        Base64.DecodeFromUtf8InPlace(utf8, out int written);
        return new MemoryStream(utf8, 0, written);
    }
}
