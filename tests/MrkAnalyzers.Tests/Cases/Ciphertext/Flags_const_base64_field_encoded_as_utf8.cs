// scope: member
// dimension: field
// why: The constant is the base64 form of a blob; encoding it as UTF-8 sends the letters instead of the ciphertext.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Reports.Delivery;

public static class SmtpPassword
{
    private const string Encrypted =
        "AQICAHgk1q9C0t1Zb5aZp7o3mC0a1r8mYc2oJt9r5W1vYv0hZAHQ5m2n0t7m8h9V2c3bq8k1AAAAajBoBgkqhkiG9w0BBwagWzBZAgEAMFQGCSqGSIb3DQEHATAeBglghkgBZQMEAS4wEQQMx3bUu0bq";

    private static readonly AmazonKeyManagementServiceClient Client = new();

    public static async Task<string> ReadAsync()
    {
        var res = await Client.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(Encrypted)|}) });
        return Encoding.UTF8.GetString(res.Plaintext.ToArray());
    }
}
