// scope: cross
// dimension: cross-class
// why: The holder's Tokyo property is set once to an ap-northeast-1 client; the ARN names ap-northeast-3.
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Japan.Edge;

public sealed class JapaneseClients
{
    public IAmazonKeyManagementService Tokyo { get; } = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);
    public IAmazonKeyManagementService Osaka { get; } = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast3);
}

public sealed class EdgeSealer(JapaneseClients clients)
{
    private const string OsakaKey = "arn:aws:kms:ap-northeast-3:393939393939:key/3c59dc04-8e88-4024-bbe8-079c74c0a3a5";

    public Task<EncryptResponse> SealInOsakaAsync(MemoryStream data) =>
        clients.Osaka.EncryptAsync(new EncryptRequest { KeyId = OsakaKey, Plaintext = data });

    public Task<EncryptResponse> SealInTokyoAsync(MemoryStream data) =>
        clients.Tokyo.EncryptAsync(new EncryptRequest { KeyId = {|MRK1004:OsakaKey|}, Plaintext = data });
}
