// scope: type
// dimension: field
// why: One constant, two Regions, and no alias made anywhere.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global;

public class Failover
{
    private const string Key = "alias/sessions";
    private readonly IAmazonKeyManagementService _first = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
    private readonly IAmazonKeyManagementService _second = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);

    public async Task<byte[]> SealAsync(byte[] data)
    {
        try
        {
            return (await _first.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream(data) })).CiphertextBlob.ToArray();
        }
        catch (AmazonKeyManagementServiceException)
        {
            return (await _second.EncryptAsync(new EncryptRequest { KeyId = {|MRK2003:Key|}, Plaintext = new MemoryStream(data) })).CiphertextBlob.ToArray();
        }
    }
}
