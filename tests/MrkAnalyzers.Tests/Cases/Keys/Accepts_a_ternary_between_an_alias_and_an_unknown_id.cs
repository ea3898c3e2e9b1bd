// scope: member
// dimension: shape
// why: Which arm runs is unknown, and the other arm may be a proper key ID.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Unsure;

public class MaybeDisable
{
    private readonly IAmazonKeyManagementService _kms;
    public MaybeDisable(IAmazonKeyManagementService kms) => _kms = kms;

    public Task DisableAsync(string? keyId)
    {
        return _kms.DisableKeyAsync(new DisableKeyRequest { KeyId = keyId ?? "alias/default" });
    }

    public Task EnableAsync(bool known, string keyId) => _kms.EnableKeyAsync(known ? keyId : "alias/default");
}
