// scope: type
// dimension: record
// why: The Region of origin is stored, and the stored one is presented.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed record Envelope(string Region, byte[] Ciphertext);

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<Envelope> SealAsync(byte[] secret)
    {
        var region = kms.Config.RegionEndpoint.SystemName;
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new() { ["region"] = region } });
        return new Envelope(region, response.CiphertextBlob.ToArray());
    }

    public Task<DecryptResponse> OpenAsync(Envelope envelope) =>
        kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(envelope.Ciphertext), EncryptionContext = new() { ["region"] = envelope.Region } });
}
