// scope: cross
// dimension: cross-class
// why: The factory pairs a us-east-1 client with an eu-central-1 key ARN, which KMS rejects on Sign.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Signing;

public sealed class PdfSigner(IAmazonKeyManagementService kms, string keyArn)
{
    public async Task<byte[]> SignAsync(byte[] digest, CancellationToken ct)
    {
        var answer = await kms.SignAsync(new SignRequest
        {
            KeyId = keyArn,
            Message = new MemoryStream(digest),
            MessageType = MessageType.DIGEST,
            SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256,
        }, ct);
        return answer.Signature.ToArray();
    }
}

public static class SignerFactory
{
    public static PdfSigner Default()
    {
        var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        return new PdfSigner(kms, {|MRK1004:"arn:aws:kms:eu-central-1:111122223333:key/6d7c1b6a-20e5-4b0d-93f4-8ad0c6b1e7f2"|});
    }
}
