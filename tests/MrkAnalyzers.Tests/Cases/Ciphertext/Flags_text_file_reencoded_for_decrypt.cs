// scope: member
// dimension: local
// why: The file is read as text and encoded again; a binary blob does not survive that, and base64 text would have to be decoded.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Agent.Startup;

public class TokenLoader
{
    public string TokenPath { get; set; } = "/etc/agent/token.enc";

    public async Task<string> LoadAsync(IAmazonKeyManagementService kms)
    {
        string content = await File.ReadAllTextAsync(TokenPath);
        string trimmed = content.Trim();
        var bytes = {|MRK3002:Encoding.UTF8.GetBytes(trimmed)|};
        using MemoryStream blob = new(bytes, writable: false);

        var result = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        using var reader = new StreamReader(result.Plaintext);
        return reader.ReadToEnd();
    }
}
