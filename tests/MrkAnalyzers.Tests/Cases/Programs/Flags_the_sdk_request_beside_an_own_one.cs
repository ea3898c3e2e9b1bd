// scope: member
// dimension: lookalike
// why: Two classes are called DecryptRequest here; only the one of the SDK reaches KMS with a fixed alias.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Own;
using KmsDecrypt = Amazon.KeyManagementService.Model.DecryptRequest;

namespace Own
{
    public class DecryptRequest
    {
        public string? KeyId { get; set; }
        public MemoryStream? CiphertextBlob { get; set; }
    }

    public interface ILegacyCrypto
    {
        Task<byte[]> DecryptAsync(DecryptRequest request);
    }
}

namespace Consumer
{
    public class DualReader(IAmazonKeyManagementService kms, ILegacyCrypto legacy)
    {
        public async Task<byte[]> ReadAsync(byte[] blob, bool migrated)
        {
            if (!migrated)
            {
                return await legacy.DecryptAsync(new DecryptRequest { KeyId = "alias/consumer", CiphertextBlob = new MemoryStream(blob) });
            }

            var response = await kms.DecryptAsync(new KmsDecrypt
            {
                KeyId = {|MRK1001:"alias/consumer"|},
                CiphertextBlob = new MemoryStream(blob),
            });
            return response.Plaintext.ToArray();
        }
    }
}
