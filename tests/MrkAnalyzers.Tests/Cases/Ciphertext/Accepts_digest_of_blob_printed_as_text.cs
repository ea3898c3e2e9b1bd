// scope: type
// dimension: two-method
// why: Only the SHA-256 of the blob reaches the text helper, as hex, and a hash is not ciphertext.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Audit.Trail;

public class AuditedEncryptor(IAmazonKeyManagementService kms, TextWriter audit)
{
    public async Task<byte[]> EncryptAsync(string keyId, byte[] data)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(data) });
        var blob = response.CiphertextBlob.ToArray();
        byte[] digestText = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(blob)));
        Record(digestText);
        return blob;
    }

    private void Record(byte[] asciiLine) => audit.WriteLine(Encoding.ASCII.GetString(asciiLine));
}
