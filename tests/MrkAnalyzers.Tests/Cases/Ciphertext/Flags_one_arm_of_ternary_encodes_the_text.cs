// scope: member
// dimension: path
// why: Values without the base64 prefix are encoded as UTF-16 and sent to Decrypt; no KMS blob looks like that.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Settings.Protected;

public class ProtectedSettings(IAmazonKeyManagementService kms)
{
    private const string Prefix = "base64:";

    public async Task<string> ReadAsync(string name)
    {
        var raw = Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name + " is not set");
        byte[] blob = raw.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(raw[Prefix.Length..])
            : {|MRK3002:Encoding.Unicode.GetBytes(raw)|};

        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(answer.Plaintext.ToArray());
    }
}
