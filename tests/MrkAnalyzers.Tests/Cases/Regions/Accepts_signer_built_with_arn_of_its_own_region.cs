// scope: cross
// dimension: near miss
// why: Client and ARN both are of eu-central-1, although a us-east-1 client exists for another purpose.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Stamping;

public sealed class Stamper(IAmazonKeyManagementService kms, string keyArn)
{
    public Task<SignResponse> StampAsync(byte[] digest) => kms.SignAsync(new SignRequest
    {
        KeyId = keyArn,
        Message = new MemoryStream(digest),
        MessageType = MessageType.DIGEST,
        SigningAlgorithm = SigningAlgorithmSpec.RSASSA_PSS_SHA_256,
    });
}

public sealed class StampHost : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _frankfurt = new(RegionEndpoint.EUCentral1);
    private readonly AmazonKeyManagementServiceClient _virginia = new(RegionEndpoint.USEast1);

    public Stamper Create() =>
        new(_frankfurt, "arn:aws:kms:eu-central-1:111122223333:key/18f3ce0b-7d23-4b69-9a54-2f6d8c0e1b37");

    public async Task<byte[]> NonceAsync()
    {
        var random = await _virginia.GenerateRandomAsync(new GenerateRandomRequest { NumberOfBytes = 16 });
        return random.Plaintext.ToArray();
    }

    public void Dispose()
    {
        _frankfurt.Dispose();
        _virginia.Dispose();
    }
}
