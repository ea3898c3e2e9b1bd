// scope: member
// dimension: path
// why: The segment's offset and count describe exactly the written bytes.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Quotes.Protection
{
    public class SegmentProtector
    {
        private readonly IAmazonKeyManagementService kms;
        public SegmentProtector(IAmazonKeyManagementService kms) { this.kms = kms; }

        public async Task<string> ProtectAsync(byte[] quote, string key)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(quote) });
            using MemoryStream target = new MemoryStream();
            await response.CiphertextBlob.CopyToAsync(target);
            return target.TryGetBuffer(out ArraySegment<byte> segment)
                ? Convert.ToBase64String(segment.Array!, segment.Offset, segment.Count)
                : Convert.ToBase64String(target.ToArray());
        }
    }
}
