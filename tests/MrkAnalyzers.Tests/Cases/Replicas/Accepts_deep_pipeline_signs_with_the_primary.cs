// scope: type
// dimension: near miss
// why: The signer calls the primary's Region, whose key stays Enabled.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Firmware;

internal sealed class FirmwarePipeline(string signingFamily)
{
    private readonly IAmazonKeyManagementService west = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);

    public async Task<byte[]> RunAsync(byte[] digest)
    {
        await PrepareAsync();
        return await StepAsync(digest);
    }

    private async Task PrepareAsync()
    {
        var request = new ReplicateKeyRequest { KeyId = signingFamily };
        request.ReplicaRegion = "us-east-1";
        await west.ReplicateKeyAsync(request);
        Console.WriteLine("replica requested");
    }

    private Task<byte[]> StepAsync(byte[] digest) => SignAsync(new MemoryStream(digest));

    private async Task<byte[]> SignAsync(MemoryStream digest)
    {
        var signed = await west.SignAsync(new SignRequest { KeyId = signingFamily, Message = digest, MessageType = MessageType.DIGEST, SigningAlgorithm = SigningAlgorithmSpec.RSASSA_PSS_SHA_256 });
        return signed.Signature.ToArray();
    }
}
