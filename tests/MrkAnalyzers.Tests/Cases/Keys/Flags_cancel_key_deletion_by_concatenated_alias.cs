// scope: member
// dimension: shape
// why: "alias/" + name is an alias for every name, and CancelKeyDeletion takes none.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Recovery;

internal class Undelete
{
    private const string AliasPrefix = "alias/";
    private readonly IAmazonKeyManagementService _kms;
    internal Undelete(IAmazonKeyManagementService kms) { _kms = kms; }

    internal async Task<string> UndoAsync(string application, string stage)
    {
        var request = new CancelKeyDeletionRequest { KeyId = {|MRK2001:AliasPrefix + application + "-" + stage|} };
        var response = await _kms.CancelKeyDeletionAsync(request);
        await _kms.EnableKeyAsync(response.KeyId);
        return response.KeyId;
    }
}
