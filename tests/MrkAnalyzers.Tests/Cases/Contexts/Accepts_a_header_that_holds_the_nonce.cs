// scope: member
// dimension: stream
// why: The nonce is written in front of the ciphertext.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task SealAsync(byte[] secret, Stream output)
    {
        var nonce = Guid.NewGuid();
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(secret),
            EncryptionContext = new Dictionary<string, string> { ["nonce"] = nonce.ToString() },
        });
        await output.WriteAsync(nonce.ToByteArray());
        await response.CiphertextBlob.CopyToAsync(output);
    }
}
