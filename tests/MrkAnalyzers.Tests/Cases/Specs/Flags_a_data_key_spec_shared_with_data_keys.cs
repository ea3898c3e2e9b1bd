// scope: type
// dimension: const
// why: One constant serves CreateKey, where it is wrong, and GenerateDataKey, where it is right.
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public class Envelope(IAmazonKeyManagementService kms)
{
    private const string Algorithm = "AES_256";

    public async Task<string> CreateAsync() => (await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = new KeySpec({|MRK4003:Algorithm|}) })).KeyMetadata.Arn;

    public async Task<byte[]> DataKeyAsync(string key) =>
        (await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key, KeySpec = Algorithm })).CiphertextBlob.ToArray();
}
