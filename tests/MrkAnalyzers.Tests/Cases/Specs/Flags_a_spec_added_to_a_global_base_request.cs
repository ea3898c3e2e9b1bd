// scope: type
// dimension: two-method
// why: The base request is multi-Region already; the line that adds RSA makes the combination.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class GlobalKeys
{
    readonly AmazonKeyManagementServiceClient kms = new();

    CreateKeyRequest Base(string text) => new() { Description = text, MultiRegion = true };

    public async Task<string> ForUploads()
    {
        var r = Base("uploads");
        r.KeySpec = {|MRK4001:KeySpec.RSA_2048|};
        r.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
        return (await kms.CreateKeyAsync(r)).KeyMetadata.Arn;
    }

    public async Task<string> ForDownloads()
    {
        var r = Base("downloads");
        return (await kms.CreateKeyAsync(r)).KeyMetadata.Arn;
    }
}
