// scope: type
// dimension: near miss
// why: Each Region has an alias of another name.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global;

public class Failover
{
    private readonly IAmazonKeyManagementService _first = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
    private readonly IAmazonKeyManagementService _second = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);

    public Task SealAsync(byte[] data, bool isSecond) => isSecond
        ? _second.EncryptAsync(new EncryptRequest { KeyId = "alias/sessions-apac", Plaintext = new MemoryStream(data) })
        : _first.EncryptAsync(new EncryptRequest { KeyId = "alias/sessions-us", Plaintext = new MemoryStream(data) });
}
