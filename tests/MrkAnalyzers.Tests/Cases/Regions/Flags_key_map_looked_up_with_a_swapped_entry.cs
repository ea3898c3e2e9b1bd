// scope: type
// dimension: combined
// why: The two lambdas of the map pair their clients with each other's ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Swap;

public class RegionalMac
{
    private readonly AmazonKeyManagementServiceClient eu;
    private readonly AmazonKeyManagementServiceClient us;
    private readonly IReadOnlyDictionary<string, Func<MemoryStream, Task<GenerateMacResponse>>> byRegion;

    public RegionalMac()
    {
        eu = new AmazonKeyManagementServiceClient(RegionEndpoint.EUSouth1);
        us = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
        byRegion = new Dictionary<string, Func<MemoryStream, Task<GenerateMacResponse>>>
        {
            ["eu"] = m => eu.GenerateMacAsync(Mac({|MRK1004:"arn:aws:kms:us-west-2:343434343434:key/mrk-10203040506070809000a0b0c0d0e0f0"|}, m)),
            ["us"] = m => us.GenerateMacAsync(Mac({|MRK1004:"arn:aws:kms:eu-south-1:343434343434:key/mrk-10203040506070809000a0b0c0d0e0f0"|}, m)),
        };
    }

    public Task<GenerateMacResponse> MacAsync(string zone, byte[] message) => byRegion[zone](new MemoryStream(message));

    private static GenerateMacRequest Mac(string key, MemoryStream message) => new GenerateMacRequest
    {
        KeyId = key,
        Message = message,
        MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_512,
    };
}
