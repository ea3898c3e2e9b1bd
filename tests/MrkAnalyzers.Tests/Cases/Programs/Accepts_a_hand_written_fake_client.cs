// scope: cross
// dimension: test-code
// why: The fake answers in memory with xor and keeps the blob whole; it is neither a constant key nor a damaged ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Fakes;

public sealed class XorKms : AmazonKeyManagementServiceClient
{
    private const string Arn = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

    public XorKms() : base(new AnonymousAWSCredentials(), RegionEndpoint.USEast1) { }

    public override Task<EncryptResponse> EncryptAsync(EncryptRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new EncryptResponse { KeyId = Arn, CiphertextBlob = Flip(request.Plaintext) });

    public override Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DecryptResponse { KeyId = Arn, Plaintext = Flip(request.CiphertextBlob) });

    private static MemoryStream Flip(MemoryStream stream)
    {
        var bytes = stream.ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x5A;
        }

        return new MemoryStream(bytes);
    }
}
