// scope: type
// dimension: near miss
// why: Each switch arm returns a client with the ARN of the same Region, so the deconstructed pair always agrees.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Latam.Pairs;

public sealed class PairedKeys
{
    private readonly AmazonKeyManagementServiceClient _brazil = new(RegionEndpoint.SAEast1);
    private readonly AmazonKeyManagementServiceClient _sweden = new(RegionEndpoint.EUNorth1);

    private (IAmazonKeyManagementService Kms, string Key) For(string market) => market switch
    {
        "BR" or "AR" => (_brazil, "arn:aws:kms:sa-east-1:616161616161:alias/loans"),
        "SE" => (_sweden, "arn:aws:kms:eu-north-1:616161616161:alias/loans"),
        _ => throw new ArgumentException("no such market", nameof(market)),
    };

    public async Task<byte[]> SealAsync(string market, byte[] clear)
    {
        var (kms, key) = For(market);
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(clear) });
        return answer.CiphertextBlob.ToArray();
    }
}
