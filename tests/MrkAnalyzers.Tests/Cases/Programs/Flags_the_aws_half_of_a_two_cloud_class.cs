// scope: type
// dimension: lookalike
// why: The Google half takes text by contract; the AWS half turns text into a blob through UTF-8 and can never decrypt it.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Aws = Amazon.KeyManagementService.Model;
using Gcp = Google.Cloud.Kms.V1;

namespace TwoClouds
{
    public class TwoCloudReader
    {
        private readonly IAmazonKeyManagementService _aws;
        private readonly Gcp.KeyManagementServiceClient _gcp;

        public TwoCloudReader(IAmazonKeyManagementService aws, Gcp.KeyManagementServiceClient gcp)
        {
            _aws = aws;
            _gcp = gcp;
        }

        public async Task<byte[]> FromAwsAsync(string text, string keyId)
        {
            var response = await _aws.DecryptAsync(new Aws.DecryptRequest
            {
                KeyId = keyId,
                CiphertextBlob = ToStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}),
            });
            return response.Plaintext.ToArray();
        }

        public Task<byte[]> FromGcpAsync(string text) =>
            _gcp.DecryptAsync(new Gcp.DecryptRequest { CiphertextBlob = ToStream(Encoding.UTF8.GetBytes(text)) });

        private static MemoryStream ToStream(byte[] bytes) => new(bytes);
    }
}

namespace Google.Cloud.Kms.V1
{
    public class DecryptRequest { public MemoryStream? CiphertextBlob { get; set; } }

    public abstract class KeyManagementServiceClient
    {
        public abstract Task<byte[]> DecryptAsync(DecryptRequest request);
    }
}
