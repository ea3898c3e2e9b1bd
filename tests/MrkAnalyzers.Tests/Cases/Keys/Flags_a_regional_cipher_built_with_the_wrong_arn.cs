// scope: cross
// dimension: cross-class
// why: Client and key enter the constructor together: a London client and a key of Dublin.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace RegionalCiphers;

public sealed class RegionalCipher
{
    private readonly IAmazonKeyManagementService _client;
    private readonly string _keyArn;

    public RegionalCipher(IAmazonKeyManagementService client, string keyArn)
    {
        _client = client;
        _keyArn = keyArn;
    }

    public async Task<byte[]> WrapAsync()
    {
        var key = await _client.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = _keyArn, NumberOfBytes = 32 });
        return key.CiphertextBlob.ToArray();
    }
}

public static class LondonModule
{
    public static RegionalCipher Create()
    {
        var london = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2);
        return new RegionalCipher(london, {|MRK1004:"arn:aws:kms:eu-west-1:424242424242:key/1f0e3dad-9990-4345-b743-9f8ffabdffc4"|});
    }
}
