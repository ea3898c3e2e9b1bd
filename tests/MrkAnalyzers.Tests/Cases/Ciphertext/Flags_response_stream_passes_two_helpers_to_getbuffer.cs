// scope: type
// dimension: three-method
// why: Bytes copies the ciphertext into a growing stream and returns GetBuffer, so spare zero bytes follow the blob.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning.Certificates;

public class CertificateKey(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string kek)
    {
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new() { KeyId = kek, KeyPairSpec = DataKeyPairSpec.RSA_3072 });
        return Armor({|MRK3004:pair.PrivateKeyCiphertextBlob|});
    }

    private static string Armor(Stream key) => Convert.ToBase64String(Bytes(key));

    private static byte[] Bytes(Stream source)
    {
        var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.GetBuffer();
    }
}
