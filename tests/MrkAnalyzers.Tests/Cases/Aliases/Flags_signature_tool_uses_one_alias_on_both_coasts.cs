// scope: member
// dimension: combined
// why: One request object with an alias is signed on both coasts.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public sealed class ReleaseSigner(string digestFile)
{
    public async Task SignAsync()
    {
        var request = new SignRequest
        {
            KeyId = {|MRK2003:"alias/release-signing"|},
            MessageType = MessageType.DIGEST,
            SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256,
        };
        request.Message = new MemoryStream(await File.ReadAllBytesAsync(digestFile));

        using IAmazonKeyManagementService east = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USEast1 });
        using IAmazonKeyManagementService west = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2 });

        var first = await east.SignAsync(request);
        await File.WriteAllBytesAsync("east.sig", first.Signature.ToArray());
        var second = await west.SignAsync(request);
        await File.WriteAllBytesAsync("west.sig", second.Signature.ToArray());
    }
}
