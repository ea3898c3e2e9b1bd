// scope: cross
// dimension: lookalike
// why: Google's client has DecryptRequest and Ciphertext too, but resource names and semantics are its own.
using System.Text;
using System.Threading.Tasks;
using Google.Cloud.Kms.V1;
using Google.Protobuf;

namespace Contoso.Gcp;

public class GcpSecretReader
{
    private readonly KeyManagementServiceClient _client;

    public GcpSecretReader(KeyManagementServiceClient client) => _client = client;

    public async Task<string> ReadAsync(string text)
    {
        var request = new DecryptRequest
        {
            Name = "projects/p/locations/global/keyRings/r/cryptoKeys/k",
            Ciphertext = ByteString.CopyFrom(Encoding.UTF8.GetBytes(text)),
        };
        var response = await _client.DecryptAsync(request);
        return response.Plaintext.ToStringUtf8();
    }
}
//// GoogleCloudKms.cs
using System.Threading.Tasks;
using Google.Protobuf;

namespace Google.Protobuf
{
    public sealed class ByteString
    {
        private readonly byte[] _bytes;
        private ByteString(byte[] bytes) => _bytes = bytes;
        public static ByteString CopyFrom(params byte[] bytes) => new(bytes);
        public string ToStringUtf8() => System.Text.Encoding.UTF8.GetString(_bytes);
    }
}

namespace Google.Cloud.Kms.V1
{
    public sealed class DecryptRequest
    {
        public string Name { get; set; } = "";
        public ByteString Ciphertext { get; set; } = ByteString.CopyFrom();
    }

    public sealed class DecryptResponse
    {
        public ByteString Plaintext { get; set; } = ByteString.CopyFrom();
    }

    public abstract class KeyManagementServiceClient
    {
        public virtual Task<DecryptResponse> DecryptAsync(DecryptRequest request) => throw new System.NotImplementedException();
    }
}
