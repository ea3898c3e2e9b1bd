// scope: cross
// dimension: cross-class
// why: The abstract key is answered from configuration in one subclass, so the set of keys is open.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace OpenTemplates;

internal abstract class RowReader(IAmazonKeyManagementService kms)
{
    protected abstract string KeyId { get; }

    internal async Task<byte[]> ReadAsync(byte[] row)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(row), KeyId = KeyId });
        return response.Plaintext.ToArray();
    }
}

internal sealed class OrderReader(IAmazonKeyManagementService kms, IConfiguration configuration) : RowReader(kms)
{
    protected override string KeyId => configuration["Orders:Key"]!;
}

internal sealed class ClaimReader(IAmazonKeyManagementService kms, string key) : RowReader(kms)
{
    protected override string KeyId { get; } = key;
}
