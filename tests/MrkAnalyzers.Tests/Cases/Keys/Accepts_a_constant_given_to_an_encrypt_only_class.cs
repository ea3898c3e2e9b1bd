// scope: cross
// dimension: cross-class
// why: The class only encrypts and makes data keys, where a constant alias is normal.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Encrypt.Only;

internal sealed class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    internal async Task<byte[]> SealAsync(byte[] plain)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }

    internal Task<GenerateDataKeyResponse> DataKeyAsync() =>
        kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
}

internal static class Producers
{
    internal static Sealer Orders(IAmazonKeyManagementService kms) => new(kms, "alias/orders");
    internal static Sealer Claims(IAmazonKeyManagementService kms) => new(kms, "arn:aws:kms:us-east-1:676767676767:key/ad61ab14-3223-4fbc-a4c7-beb8f2cc8d0c");
}
