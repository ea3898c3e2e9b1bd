// scope: cross
// dimension: argument
// why: The facade's first parameter is the alias name and its second the key; the caller gives each its own.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace AliasAdmin;

public class AliasAdministrator
{
    private readonly IAmazonKeyManagementService _kms;
    public AliasAdministrator(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task PointAsync(string alias, string key)
    {
        try
        {
            await _kms.UpdateAliasAsync(new UpdateAliasRequest { AliasName = alias, TargetKeyId = key });
        }
        catch (NotFoundException)
        {
            await _kms.CreateAliasAsync(alias, key);
        }
    }

    public Task DropAsync(string alias) => _kms.DeleteAliasAsync(alias);
}

public static class Deploy
{
    public static async Task RunAsync(AliasAdministrator admin)
    {
        await admin.PointAsync("alias/live", "mrk-26e359e83860db1d11b6acca57d8ea88");
        await admin.DropAsync("alias/previous");
    }
}
