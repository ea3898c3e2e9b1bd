// scope: member
// dimension: lookalike
// why: The signature is not ciphertext of KMS and cannot be decrypted anyway; only the message text is decoded, beside a base64 signature.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Jwt.Signing;

public class JwtSigner(IAmazonKeyManagementService kms)
{
    public async Task<string> SignAsync(string keyId, byte[] headerAndPayload)
    {
        SignResponse signed = await kms.SignAsync(new SignRequest
        {
            KeyId = keyId,
            Message = new MemoryStream(headerAndPayload),
            MessageType = MessageType.RAW,
            SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256,
        });

        var head = Encoding.UTF8.GetString(headerAndPayload);
        var tail = Convert.ToBase64String(signed.Signature.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return head + "." + tail;
    }
}
