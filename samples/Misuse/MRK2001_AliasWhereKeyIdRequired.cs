using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Takes the payments key to another Region, and home again. Everything is named by its alias, which these operations do not accept.</summary>
public sealed class PaymentsKeyMove(IAmazonKeyManagementService kms)
{
    private const string PaymentsKey = "alias/payments";

    public Task ReplicateAsync(string newRegion) => kms.ReplicateKeyAsync(new ReplicateKeyRequest
    {
        KeyId = PaymentsKey, // expect MRK2001
        ReplicaRegion = newRegion,
    });

    public Task PromoteAsync(string newRegion) => kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest
    {
        KeyId = "alias/payments", // expect MRK2001
        PrimaryRegion = newRegion,
    });

    public Task RenameAsync() => kms.CreateAliasAsync("alias/payments-2", PaymentsKey); // expect MRK2001

    public Task RetireAsync() => kms.ScheduleKeyDeletionAsync(PaymentsKey, 30); // expect MRK2001

    // The way to go: DescribeKey takes an alias and tells the key.
    public async Task RotateAsync()
    {
        var key = await kms.DescribeKeyAsync(PaymentsKey);
        await kms.EnableKeyRotationAsync(key.KeyMetadata.KeyId);
    }
}
