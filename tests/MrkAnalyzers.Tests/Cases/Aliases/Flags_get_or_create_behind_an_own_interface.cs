// scope: cross
// dimension: interface
// why: Finder, creator and namer are three methods of a wrapper; the service composes them.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public interface IKeyAdministration
{
    Task<string?> FindAsync(string alias);

    Task<string> CreateAsync(string description);

    Task NameAsync(string alias, string keyArn);
}

public sealed class KeyAdministration(IAmazonKeyManagementService client) : IKeyAdministration
{
    public async Task<string?> FindAsync(string alias)
    {
        try
        {
            var response = await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias }).ConfigureAwait(false);
            return response.KeyMetadata.Arn;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    public async Task<string> CreateAsync(string description)
    {
        var response = await {|MRK2004:client.CreateKeyAsync|}(new CreateKeyRequest { Description = description, KeySpec = KeySpec.SYMMETRIC_DEFAULT }).ConfigureAwait(false);
        return response.KeyMetadata.Arn;
    }

    public async Task NameAsync(string alias, string keyArn)
    {
        try
        {
            await client.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = keyArn }).ConfigureAwait(false);
        }
        catch (AlreadyExistsException)
        {
        }
    }
}

public sealed class Setup(IKeyAdministration keys)
{
    public async Task<(string Arn, bool IsNew)> EnsureAsync(string alias, string description)
    {
        var known = await keys.FindAsync(alias);
        if (known is not null)
        {
            return (known, false);
        }

        var created = await keys.CreateAsync(description);
        await keys.NameAsync(alias, created);
        return (created, true);
    }
}
