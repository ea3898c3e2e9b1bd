// scope: cross
// dimension: cross-class
// why: The ciphertext is made text by base64.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Portal.Crypto;

public interface ISealer
{
    Task<byte[]> SealAsync(byte[] clear);
}

internal sealed class KmsSealer(IAmazonKeyManagementService kms, string keyId) : ISealer
{
    public async Task<byte[]> SealAsync(byte[] clear)
    {
        var request = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(clear) };
        var response = await kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
//// CookieWriter.cs
using System;
using System.Text;
using System.Threading.Tasks;
using Portal.Crypto;

namespace Portal;

public class CookieWriter
{
    private readonly ISealer _sealer;

    public CookieWriter(ISealer sealer) => _sealer = sealer;

    public async Task<string> WriteAsync(Guid session)
    {
        byte[] sealedSession = await _sealer.SealAsync(session.ToByteArray());
        return "sid=" + Convert.ToBase64String(sealedSession);
    }
}
