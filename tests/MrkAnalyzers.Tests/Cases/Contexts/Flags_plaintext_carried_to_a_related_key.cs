// scope: type
// dimension: helper
// why: Decrypt at home, Encrypt abroad with the same multi-Region key.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Moves;

public class Mover
{
    private readonly IAmazonKeyManagementService _home = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _abroad = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<byte[]> MoveAsync(byte[] blob)
    {
        var secret = await OpenAsync(blob);
        var response = await _abroad.EncryptAsync(new EncryptRequest
        {
            KeyId = "arn:aws:kms:eu-west-1:111122223333:key/mrk-0f7d3c525b1e4c3e9d0a3f6f1c0f2a11",
            Plaintext = {|MRK6001:new MemoryStream(secret)|},
        });
        return response.CiphertextBlob.ToArray();
    }

    private async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await _home.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        if (!response.KeyId.EndsWith("/mrk-0f7d3c525b1e4c3e9d0a3f6f1c0f2a11", StringComparison.Ordinal))
        {
            throw new InvalidOperationException();
        }

        return response.Plaintext.ToArray();
    }
}
