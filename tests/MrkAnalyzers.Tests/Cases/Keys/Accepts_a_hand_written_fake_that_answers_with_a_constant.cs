// scope: type
// dimension: test-code
// why: The fake's constant is the KeyId of a response, and its request is only looked at.
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Vault.Tests.Fakes;

internal sealed class FakeKms : AmazonKeyManagementServiceClient
{
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/mrk-70efdf2ec9b086079795c442636b55fb";

    public FakeKms() : base(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1) { }

    public List<string?> SeenKeys { get; } = [];

    public override Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default)
    {
        SeenKeys.Add(request.KeyId);
        return Task.FromResult(Answer(request.CiphertextBlob));
    }

    private static DecryptResponse Answer(MemoryStream blob) => new()
    {
        KeyId = Key,
        Plaintext = new MemoryStream(blob.ToArray()),
        EncryptionAlgorithm = EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT,
    };
}
