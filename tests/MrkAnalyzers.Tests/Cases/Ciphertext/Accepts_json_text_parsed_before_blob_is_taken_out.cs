// scope: member
// dimension: combined
// why: UTF-8 encodes the JSON document for the parser; the blob itself is base64 inside it and decoded by GetBytesFromBase64.
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Queueing;

public class EnvelopeOpener
{
    private readonly IAmazonKeyManagementService _kms;
    public EnvelopeOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(string json)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        byte[] blob = document.RootElement.GetProperty("ciphertext").GetBytesFromBase64();
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
