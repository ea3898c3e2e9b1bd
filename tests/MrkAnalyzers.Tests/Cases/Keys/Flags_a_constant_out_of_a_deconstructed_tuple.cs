// scope: member
// dimension: local
// why: Deconstruction hands the second element, a constant alias, straight to the request.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace CityPower.Meters;

internal sealed class MeterReadings(IAmazonKeyManagementService kms)
{
    public async Task<(string Context, byte[] Value)> DecodeAsync(byte[] reading)
    {
        var (purpose, keyId) = ("meter-reading", "alias/smart-meters");

        var response = await kms.DecryptAsync(new()
        {
            CiphertextBlob = new MemoryStream(reading),
            KeyId = {|MRK1001:keyId|},
            EncryptionContext = new() { { "purpose", purpose } },
        });

        return (purpose, response.Plaintext.ToArray());
    }
}
