// scope: member
// dimension: combined
// why: The blob is copied into a growing stream whose buffer has spare zero bytes, and these become part of the base64 text.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Quotes.Protection
{
    public class QuoteProtector
    {
        private readonly IAmazonKeyManagementService kms;

        public QuoteProtector(IAmazonKeyManagementService kms)
        {
            this.kms = kms;
        }

        public async Task<string> ProtectAsync(string quote, string key)
        {
            var response = await kms.EncryptAsync(new EncryptRequest
            {
                KeyId = key,
                Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(quote))
            });

            using (MemoryStream target = new MemoryStream())
            {
                await response.CiphertextBlob.CopyToAsync(target);
                return Convert.ToBase64String({|MRK3004:target.GetBuffer()|});
            }
        }
    }
}
