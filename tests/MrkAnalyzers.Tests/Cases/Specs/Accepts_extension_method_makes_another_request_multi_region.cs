// scope: cross
// dimension: near miss
// why: The extension is applied to the symmetric request; the RSA request is sent as it is.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys
{
    internal static class CreateKeyRequestExtensions
    {
        internal static CreateKeyRequest AsGlobal(this CreateKeyRequest request)
        {
            request.MultiRegion = true;
            return request;
        }
    }

    public sealed class ExchangeKeys(IAmazonKeyManagementService kms)
    {
        public async Task<string[]> NewAsync()
        {
            var exchange = new CreateKeyRequest { KeySpec = KeySpec.RSA_4096, KeyUsage = KeyUsageType.ENCRYPT_DECRYPT };
            var storage = new CreateKeyRequest { Description = "storage" }.AsGlobal();
            var made = await Task.WhenAll(kms.CreateKeyAsync(exchange), kms.CreateKeyAsync(storage));
            return [made[0].KeyMetadata.KeyId, made[1].KeyMetadata.KeyId];
        }
    }
}
