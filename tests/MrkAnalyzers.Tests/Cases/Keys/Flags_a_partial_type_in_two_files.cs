// scope: type
// dimension: cross-class
// why: The key stands in the other half of the partial class, private and never written again.
//// VaultReader.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Halves;

public sealed partial class VaultReader
{
    private readonly IAmazonKeyManagementService _kms;

    public VaultReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1001:VaultKey()|},
        });
        return response.Plaintext.ToArray();
    }
}
//// VaultReader.Keys.cs
namespace Halves;

public sealed partial class VaultReader
{
    private static string VaultKey() => "alias/" + Suffix;

    private const string Suffix = "vault-reader";
}
