// scope: member
// dimension: shape
// why: A secp256k1 spec can only sign whatever the usage says, so it is the note even with the usage missing.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Wallets;

internal static class WalletKeys
{
    internal static async Task<string> MintAsync(IAmazonKeyManagementService kms, string walletId) =>
        (await kms.CreateKeyAsync(new CreateKeyRequest { Description = walletId, KeySpec = {|MRK4002:KeySpec.ECC_SECG_P256K1|}, MultiRegion = true })).KeyMetadata.Arn;
}
