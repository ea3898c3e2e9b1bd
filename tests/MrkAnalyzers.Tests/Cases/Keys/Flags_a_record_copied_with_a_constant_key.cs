// scope: member
// dimension: shape
// why: The `with` expression puts a literal alias into the copy, and the copy's key goes to Decrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vault.Profiles;

public sealed record CryptoProfile
{
    public string Purpose { get; init; } = "general";
    public string? KeyId { get; init; }
}

public sealed class AuditTrail
{
    private readonly IAmazonKeyManagementService _kms;
    public AuditTrail(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(CryptoProfile profile, byte[] line)
    {
        var audit = profile with { KeyId = "alias/audit", Purpose = "audit" };

        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(line),
            KeyId = {|MRK1001:audit.KeyId|},
        });
        return response.Plaintext.ToArray();
    }
}
