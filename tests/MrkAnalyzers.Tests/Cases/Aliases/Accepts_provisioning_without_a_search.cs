// scope: cross
// dimension: near miss
// why: A deployment step that creates key and alias once.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public sealed class Provisioner(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string alias)
    {
        var key = (await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await kms.CreateAliasAsync(alias, key.KeyId);
        return key.Arn;
    }
}

public sealed class Application(IAmazonKeyManagementService kms)
{
    public async Task<string> KeyAsync(string alias)
    {
        try
        {
            return (await kms.DescribeKeyAsync(alias)).KeyMetadata.Arn;
        }
        catch (NotFoundException e)
        {
            throw new InvalidOperationException($"Create {alias} first", e);
        }
    }
}
