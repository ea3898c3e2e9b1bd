// scope: type
// dimension: near miss
// why: The client is looked up by the Region that stands in the ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Apac.Matched;

public class MatchedKeys
{
    private const string SeoulKey = "arn:aws:kms:ap-northeast-2:121212121212:key/mrk-5e6f70819a2b3c4d5e6f70819a2b3c4e";

    private readonly Dictionary<string, IAmazonKeyManagementService> _clients =
        new[] { RegionEndpoint.APNortheast1, RegionEndpoint.APNortheast2 }
            .ToDictionary(r => r.SystemName, r => (IAmazonKeyManagementService)new AmazonKeyManagementServiceClient(r));

    public async Task<byte[]> NewDataKeyAsync()
    {
        var region = Arn.Parse(SeoulKey).Region;
        var kms = _clients[region];
        var answer = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = SeoulKey,
            KeySpec = DataKeySpec.AES_256,
        });
        return answer.CiphertextBlob.ToArray();
    }
}
