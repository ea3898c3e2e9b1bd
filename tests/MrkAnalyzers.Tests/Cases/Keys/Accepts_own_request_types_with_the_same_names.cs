// scope: member
// dimension: lookalike
// why: DecryptRequest and its client are the project's own; nothing here is the AWS SDK's.
using System.IO;
using System.Threading.Tasks;
using Company.Kms.Model;

namespace Company.Kms.Model
{
    public sealed class DecryptRequest
    {
        public string? KeyId { get; set; }
        public MemoryStream? CiphertextBlob { get; set; }
    }

    public sealed class DecryptResponse
    {
        public MemoryStream Plaintext { get; } = new();
    }
}

namespace Company.Kms
{
    public interface IKeyManagementService
    {
        Task<DecryptResponse> DecryptAsync(DecryptRequest request);
    }

    public class Reader
    {
        private readonly IKeyManagementService _kms;
        public Reader(IKeyManagementService kms) => _kms = kms;

        public async Task<byte[]> ReadAsync(byte[] blob)
        {
            var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = "alias/company", CiphertextBlob = new MemoryStream(blob) });
            return response.Plaintext.ToArray();
        }
    }
}
