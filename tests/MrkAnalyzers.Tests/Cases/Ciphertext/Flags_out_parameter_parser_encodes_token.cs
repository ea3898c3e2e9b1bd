// scope: cross
// dimension: argument
// why: TryParse yields the UTF-8 bytes of the token through its out parameter, and they go into Decrypt.
using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Gateway.Tokens;

public static class TokenParser
{
    public static bool TryParse(string? token, [NotNullWhen(true)] out byte[]? blob)
    {
        if (string.IsNullOrEmpty(token))
        {
            blob = null;
            return false;
        }
        blob = Encoding.UTF8.GetBytes(token);
        return true;
    }
}

public class TokenOpener
{
    private readonly IAmazonKeyManagementService kms;
    public TokenOpener(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<byte[]> OpenAsync(string? token)
    {
        if (!TokenParser.TryParse({|MRK3002:token|}, out var blob))
            throw new FormatException("token missing");

        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
