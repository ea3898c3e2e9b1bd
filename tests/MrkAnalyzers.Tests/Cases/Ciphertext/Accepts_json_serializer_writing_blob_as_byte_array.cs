// scope: member
// dimension: shape
// why: System.Text.Json writes a byte[] as base64; UTF-8 is used only for the JSON document around it.
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Queueing;

public sealed record Envelope(string KeyArn, byte[] Ciphertext, int Version);

public class EnvelopeWriter
{
    private readonly IAmazonKeyManagementService _kms;
    public EnvelopeWriter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> WriteAsync(string key, byte[] payload)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(payload) });
        var envelope = new Envelope(r.KeyId, r.CiphertextBlob.ToArray(), Version: 1);
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(envelope);
        return Encoding.UTF8.GetString(utf8);
    }
}
