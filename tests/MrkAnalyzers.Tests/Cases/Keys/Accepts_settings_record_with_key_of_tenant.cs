// scope: member
// dimension: field
// why: The record copy carries the key that the tenant row names.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger.Archive;

public sealed record CryptoSettings(string? KeyId, string Purpose);

public sealed record Tenant(string Name, string KeyId);

public class ArchiveReader
{
    private readonly IAmazonKeyManagementService _kms;

    public ArchiveReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<MemoryStream> ReadAsync(Tenant tenant, byte[] blob)
    {
        var defaults = new CryptoSettings(null, "archive");
        var settings = defaults with { KeyId = tenant.KeyId };
        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(blob);
        request.KeyId = settings.KeyId;
        var result = await _kms.DecryptAsync(request);
        return result.Plaintext;
    }
}
