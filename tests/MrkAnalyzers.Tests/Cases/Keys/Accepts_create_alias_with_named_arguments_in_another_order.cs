// scope: member
// dimension: argument
// why: The names say it: the alias is the alias name and the key ID is the target.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Aliases;

public class AliasSetup
{
    private readonly IAmazonKeyManagementService _kms;
    public AliasSetup(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task SetUpAsync(string keyId)
    {
        await _kms.CreateAliasAsync(targetKeyId: keyId, aliasName: "alias/current");
        await _kms.UpdateAliasAsync("alias/live", keyId);
        await _kms.DeleteAliasAsync(new DeleteAliasRequest { AliasName = "alias/previous" });
        await _kms.CreateAliasAsync(new CreateAliasRequest { AliasName = $"alias/{keyId}", TargetKeyId = keyId });
    }
}
