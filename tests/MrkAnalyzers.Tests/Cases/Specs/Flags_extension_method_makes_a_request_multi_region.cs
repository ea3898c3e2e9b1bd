// scope: cross
// dimension: cross-class
// why: The extension sets MultiRegion on the request that was begun with RSA_4096 for encryption.
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
        public async Task<string> NewAsync()
        {
            var request = new CreateKeyRequest
            {
                KeySpec = {|MRK4001:KeySpec.RSA_4096|},
                KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            };
            var made = await kms.CreateKeyAsync(request.AsGlobal());
            return made.KeyMetadata.KeyId;
        }
    }
}
