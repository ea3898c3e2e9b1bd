// scope: cross
// dimension: lookalike
// why: This DecryptRequest is another vendor's; its field takes armoured text as UTF-8 bytes by that vendor's contract.
using System.Text;
using System.Threading.Tasks;

namespace OtherCloud.Kms.V1
{
    public sealed class DecryptRequest
    {
        public string Name { get; set; } = "";
        public System.IO.MemoryStream? CiphertextBlob { get; set; }
    }

    public sealed class DecryptResponse { public byte[] Plaintext { get; set; } = []; }

    public abstract class KeyManagementServiceClient
    {
        public abstract Task<DecryptResponse> DecryptAsync(DecryptRequest request);
    }
}
//// Consumer.cs
using System.IO;
using System.Text;
using System.Threading.Tasks;
using OtherCloud.Kms.V1;

namespace MultiCloud;

public sealed class OtherCloudDecryptor(KeyManagementServiceClient client)
{
    public async Task<string> DecryptAsync(string armored)
    {
        var response = await client.DecryptAsync(new DecryptRequest
        {
            Name = "projects/p/locations/global/keyRings/r/cryptoKeys/k",
            CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes(armored)),
        });
        return Encoding.UTF8.GetString(response.Plaintext);
    }
}
