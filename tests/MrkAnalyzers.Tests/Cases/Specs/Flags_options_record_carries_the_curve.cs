// scope: cross
// dimension: cross-class
// why: The caller's record with the secp256k1 curve reaches a creator that always makes multi-Region keys.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Wallet.Infrastructure
{
    internal sealed record NewKey(string Name, KeySpec Spec, KeyUsageType Usage);

    internal sealed class KeyCreator(IAmazonKeyManagementService kms)
    {
        internal async Task<string> CreateAsync(NewKey key)
        {
            var response = await kms.CreateKeyAsync(new CreateKeyRequest
            {
                Description = key.Name,
                KeySpec = key.Spec,
                KeyUsage = key.Usage,
                MultiRegion = true,
            });
            return response.KeyMetadata.KeyId;
        }
    }
}

namespace Wallet.Api
{
    using Wallet.Infrastructure;

    internal sealed class WalletOpener
    {
        private readonly KeyCreator _creator;

        public WalletOpener(KeyCreator creator) => _creator = creator;

        public Task<string> OpenAsync(string owner) =>
            _creator.CreateAsync(new NewKey(owner, {|MRK4002:KeySpec.ECC_SECG_P256K1|}, KeyUsageType.SIGN_VERIFY));
    }
}
