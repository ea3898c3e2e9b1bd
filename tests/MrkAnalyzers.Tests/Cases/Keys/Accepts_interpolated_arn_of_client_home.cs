// scope: member
// dimension: argument
// why: The ARN is put together with the Region that the client was given.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon;

namespace Galleries;

public static class GalleryKeys
{
    private const string Home = "us-west-1";
    private const string Away = "us-west-2";
    private const string Account = "264575131106";

    public static async Task<string> StateAsync()
    {
        var endpoint = RegionEndpoint.GetBySystemName(Away);
        using IAmazonKeyManagementService kms = new AmazonKeyManagementServiceClient(endpoint);
        var arn = $"arn:aws:kms:{Away}:{Account}:alias/{nameof(GalleryKeys)}";
        var response = await kms.DescribeKeyAsync(arn);
        return $"{Home}/{response.KeyMetadata.KeyState}";
    }
}
