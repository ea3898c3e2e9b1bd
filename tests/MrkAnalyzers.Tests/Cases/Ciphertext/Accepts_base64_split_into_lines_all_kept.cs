// scope: member
// dimension: combined
// why: The text is cut into 64-character lines, and all of them are joined in order.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pem;

public class PemWriter(IAmazonKeyManagementService kms)
{
    public async Task<string> WriteAsync(string keyId)
    {
        var pair = await kms.GenerateDataKeyPairAsync(new GenerateDataKeyPairRequest { KeyId = keyId, KeyPairSpec = DataKeyPairSpec.RSA_2048 });
        string base64 = Convert.ToBase64String(pair.PrivateKeyCiphertextBlob.ToArray());

        var pem = new StringBuilder("-----BEGIN KMS WRAPPED KEY-----\n");
        for (var i = 0; i < base64.Length; i += 64)
        {
            pem.Append(base64.AsSpan(i, Math.Min(64, base64.Length - i))).Append('\n');
        }
        return pem.Append("-----END KMS WRAPPED KEY-----\n").ToString();
    }
}
