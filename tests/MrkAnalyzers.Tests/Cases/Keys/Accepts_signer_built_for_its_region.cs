// scope: cross
// dimension: cross-class
// why: The signer gets client and key of one Region.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Signing;

public sealed class ArtifactSigner
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyArn;

    public ArtifactSigner(IAmazonKeyManagementService kms, string keyArn)
    {
        _kms = kms;
        _keyArn = keyArn;
    }

    public async Task<byte[]> SignAsync(byte[] digest)
    {
        var response = await _kms.SignAsync(new SignRequest
        {
            KeyId = _keyArn,
            Message = new MemoryStream(digest),
            MessageType = MessageType.DIGEST,
            SigningAlgorithm = SigningAlgorithmSpec.RSASSA_PSS_SHA_256,
        });
        return response.Signature.ToArray();
    }
}
//// BuildStep.cs
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;

namespace Signing;

public static class BuildStep
{
    public static async Task<byte[]> SignArtifactAsync(byte[] digest)
    {
        using var client = new AmazonKeyManagementServiceClient(RegionEndpoint.EUNorth1);
        var signer = new ArtifactSigner(client, "arn:aws:kms:eu-north-1:161803398874:key/2b1f4d5e-8c1c-4a58-8a5f-7d7a5a1f0e33");
        return await signer.SignAsync(digest);
    }
}
