// scope: member
// dimension: field
// why: The record copy carries a single-Region key ID fixed in source into the Decrypt.
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
        var settings = defaults with { KeyId = "0d990263-018e-4e65-a703-eff731de951e" };
        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(blob);
        request.KeyId = {|MRK1001:settings.KeyId|};
        var result = await _kms.DecryptAsync(request);
        return result.Plaintext;
    }
}
