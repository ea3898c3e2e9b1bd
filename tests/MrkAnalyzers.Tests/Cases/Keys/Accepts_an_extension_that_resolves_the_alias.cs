// scope: cross
// dimension: argument
// why: The extension takes an alias by design: it asks DescribeKey and replicates the key it finds.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace ResolvingExtensions;

public static class ReplicationExtensions
{
    public static async Task<string> ReplicateByAliasAsync(this IAmazonKeyManagementService kms, string alias, string region)
    {
        var key = (await kms.DescribeKeyAsync(alias)).KeyMetadata;
        var reply = await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.Arn, ReplicaRegion = region });
        return reply.ReplicaKeyMetadata.KeyId;
    }
}

public class Provisioner
{
    private readonly IAmazonKeyManagementService _kms;
    public Provisioner(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<string> RunAsync() => _kms.ReplicateByAliasAsync("alias/customer-data", "eu-west-1");
}
