// scope: member
// dimension: field
// why: A static readonly field filled from an environment variable is deployment data, not source.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Acme.Lambda;

public class Function
{
    private static readonly string KeyArn = Environment.GetEnvironmentVariable("KMS_KEY_ARN")
        ?? throw new InvalidOperationException("KMS_KEY_ARN is required");

    private static readonly AmazonKeyManagementServiceClient Kms = new();

    public async Task<string> Handler(string base64)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(base64)), KeyId = KeyArn };
        var response = await Kms.DecryptAsync(request);
        return System.Text.Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
