// scope: cross
// dimension: argument
// why: The extension encodes to UTF-8 only to feed the base64 decoder; what it returns is the blob.
using System;
using System.Buffers.Text;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Common
{
    public static class Base64Extensions
    {
        public static byte[] FromBase64Text(this string text)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Span<byte> decoded = new byte[utf8.Length];
            Base64.DecodeFromUtf8(utf8, decoded, out _, out var count);
            return decoded[..count].ToArray();
        }
    }
}

namespace Insurance.Claims
{
    using Common;

    public class ClaimReader(IAmazonKeyManagementService kms)
    {
        public async Task<string> OpenAsync(string sealedClaim)
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(sealedClaim.FromBase64Text()) });
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
    }
}
