// scope: cross
// dimension: argument
// why: The extension method hands its second parameter to DecryptRequest.KeyId.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tailspin.Extensions
{
    public static class KmsExtensions
    {
        public static async Task<byte[]> DecryptBytesAsync(this IAmazonKeyManagementService kms, byte[] cipher, string key)
        {
            var rsp = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(cipher), KeyId = key });
            return rsp.Plaintext.ToArray();
        }
    }
}

namespace Tailspin.Toys
{
    using Tailspin.Extensions;

    public class ToyCatalog
    {
        private readonly IAmazonKeyManagementService _kms;
        public ToyCatalog(IAmazonKeyManagementService kms) => _kms = kms;

        public Task<byte[]> SecretPriceAsync(byte[] price)
            => _kms.DecryptBytesAsync(price, key: {|MRK1001:"6512bd43-d9ca-46e0-9c99-0b0a82652dca"|});
    }
}
