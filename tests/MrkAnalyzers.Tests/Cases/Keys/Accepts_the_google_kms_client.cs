// scope: member
// dimension: lookalike
// why: Google's KMS names keys by resource path and is another service altogether.
using System.Threading.Tasks;
using Google.Cloud.Kms.V1;

namespace Google.Cloud.Kms.V1
{
    public sealed class DecryptRequest
    {
        public string Name { get; set; } = "";
        public string KeyId { get; set; } = "";
        public byte[] Ciphertext { get; set; } = [];
    }

    public sealed class DecryptResponse { public byte[] Plaintext { get; set; } = []; }

    public abstract class KeyManagementServiceClient
    {
        public abstract Task<DecryptResponse> DecryptAsync(DecryptRequest request);
    }
}

namespace Gcp.App
{
    public class GcpReader(KeyManagementServiceClient kms)
    {
        public async Task<byte[]> ReadAsync(byte[] blob)
        {
            var answer = await kms.DecryptAsync(new DecryptRequest
            {
                Name = "projects/p/locations/global/keyRings/r/cryptoKeys/k",
                KeyId = "alias/not-aws",
                Ciphertext = blob,
            });
            return answer.Plaintext;
        }
    }
}
