// scope: cross
// dimension: argument
// why: The helper pads base64url to base64 by the length modulo four, in a switch, and decodes it.
using System;

namespace Web.Encoding
{
    public static class UrlSafe
    {
        public static string Encode(byte[] data) => Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        public static byte[] Decode(string text)
        {
            var s = text.Replace('-', '+').Replace('_', '/');
            s = (s.Length % 4) switch
            {
                0 => s,
                2 => s.PadRight(s.Length + 2, '='),
                3 => s.PadRight(s.Length + 1, '='),
                _ => throw new FormatException("not base64url"),
            };
            return Convert.FromBase64String(s);
        }
    }
}
//// Tokens.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Web.Encoding;

namespace Web.Tokens;

public class TokenService(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(byte[] payload) =>
        UrlSafe.Encode((await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tokens", Plaintext = new MemoryStream(payload) })).CiphertextBlob.ToArray());

    public async Task<byte[]> ReadAsync(string token) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(UrlSafe.Decode(token)) })).Plaintext.ToArray();
}
