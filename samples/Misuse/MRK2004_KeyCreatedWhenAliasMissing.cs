using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Needs no set-up in the first Region, and makes an unrelated key in the second.</summary>
public sealed class SelfMadeKey(IAmazonKeyManagementService kms)
{
    private const string Ledger = "alias/ledger";

    public async Task<string> GetOrCreateAsync()
    {
        try
        {
            return (await kms.DescribeKeyAsync(Ledger)).KeyMetadata.Arn;
        }
        catch (NotFoundException)
        {
            var created = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true }); // expect MRK2004
            await kms.CreateAliasAsync(Ledger, created.KeyMetadata.KeyId);
            return created.KeyMetadata.Arn;
        }
    }
}
