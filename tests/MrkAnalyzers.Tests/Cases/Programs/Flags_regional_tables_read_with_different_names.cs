// scope: type
// dimension: field
// why: The client of us-east-1 is used with the ARN listed for eu-west-1.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Regional.Tables;

public sealed class RegionalSealer
{
    private static readonly Dictionary<string, IAmazonKeyManagementService> Clients = new()
    {
        { "us-east-1", new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1) },
        { "eu-west-1", new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1) },
    };

    private static readonly Dictionary<string, string> Arns = new()
    {
        { "us-east-1", "arn:aws:kms:us-east-1:577350269189:key/mrk-d3d9446802a44259755d38e6d163e820" },
        { "eu-west-1", "arn:aws:kms:eu-west-1:577350269189:key/mrk-d3d9446802a44259755d38e6d163e820" },
    };

    public async Task<byte[]> SealAtHomeAsync(byte[] clear)
    {
        var request = new EncryptRequest { Plaintext = new MemoryStream(clear) };
        request.KeyId = {|MRK1004:Arns["eu-west-1"]|};
        var response = await Clients["us-east-1"].EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
