// scope: member
// dimension: lookalike
// why: This EncryptResponse belongs to a home-made transit client whose CiphertextBlob is ASCII armour by contract.
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace Transit.Client
{
    public class EncryptRequest { public string KeyId { get; set; } = ""; public MemoryStream Plaintext { get; set; } = new(); }

    public class EncryptResponse { public MemoryStream CiphertextBlob { get; set; } = new(); }

    public interface ITransitClient { Task<EncryptResponse> EncryptAsync(EncryptRequest request); }
}

namespace Transit.Consumers
{
    using Transit.Client;

    public class Consumer(ITransitClient transit)
    {
        public async Task<string> SealAsync(string text)
        {
            var response = await transit.EncryptAsync(new EncryptRequest
            {
                KeyId = "payments",
                Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(text)),
            });
            return Encoding.UTF8.GetString(response.CiphertextBlob.ToArray());
        }
    }
}
