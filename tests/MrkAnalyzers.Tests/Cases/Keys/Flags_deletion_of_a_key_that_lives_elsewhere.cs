// scope: member
// dimension: shape
// why: The key to delete is in us-west-1 and the client, a static of eu-north-1, will not find it.
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;

namespace Cleanup;

public static class Regional
{
    public static readonly IAmazonKeyManagementService Stockholm = new AmazonKeyManagementServiceClient(RegionEndpoint.EUNorth1);
}

public sealed class Janitor
{
    const string Retired = "arn:aws:kms:us-west-1:222222222222:key/d59eced1-ded0-4de9-8b0a-3e6f7b1ea000";

    public Task RetireAsync() => Regional.Stockholm.ScheduleKeyDeletionAsync(keyId: {|MRK1004:Retired|}, pendingWindowInDays: 30);
}
