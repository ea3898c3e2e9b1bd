// scope: cross
// dimension: argument
// why: ToUtf8Stream encodes the receiver as UTF-8; here the receiver is the text of a ciphertext.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Common
{
    public static class StringExtensions
    {
        public static MemoryStream ToUtf8Stream(this string value)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            return new MemoryStream(bytes);
        }
    }
}

namespace Insurance.Claims
{
    using Common;

    public class ClaimCipher(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<byte[]> SealAsync(string claim) =>
            (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = claim.ToUtf8Stream() })).CiphertextBlob.ToArray();

        public async Task<string> OpenAsync(string sealedClaim)
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK3002:sealedClaim|}.ToUtf8Stream() });
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
    }
}
