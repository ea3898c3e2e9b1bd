using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Takes the payments key to another Region. DescribeKey tells which key the alias names.</summary>
public sealed class PaymentsKeyMove(IAmazonKeyManagementService kms)
{
    private const string PaymentsKey = "alias/payments";

    public async Task ReplicateAsync(string newRegion) => await kms.ReplicateKeyAsync(new ReplicateKeyRequest
    {
        KeyId = await PaymentsKeyIdAsync(),
        ReplicaRegion = newRegion,
    });

    public async Task PromoteAsync(string newRegion) => await kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest
    {
        KeyId = await PaymentsKeyIdAsync(),
        PrimaryRegion = newRegion,
    });

    public async Task RenameAsync() => await kms.CreateAliasAsync("alias/payments-2", await PaymentsKeyIdAsync());

    public async Task RetireAsync() => await kms.ScheduleKeyDeletionAsync(await PaymentsKeyIdAsync(), 30);

    public async Task RotateAsync() => await kms.EnableKeyRotationAsync(await PaymentsKeyIdAsync());

    private async Task<string> PaymentsKeyIdAsync() => (await kms.DescribeKeyAsync(PaymentsKey)).KeyMetadata.KeyId;
}
