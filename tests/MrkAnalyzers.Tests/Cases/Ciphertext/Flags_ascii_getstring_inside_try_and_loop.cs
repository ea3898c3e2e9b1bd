// scope: member
// dimension: path
// why: ASCII turns every byte above 0x7F into '?'; half of the ciphertext is gone before it is added to the result.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Crm.Export
{
    public class ContactProtector
    {
        private const string KeyAlias = "alias/crm-contacts";
        private readonly IAmazonKeyManagementService _kms;

        public ContactProtector(IAmazonKeyManagementService kms) { _kms = kms; }

        public async Task<IReadOnlyList<string>> ProtectAllAsync(IEnumerable<string> phoneNumbers)
        {
            var result = new List<string>();
            foreach (var phone in phoneNumbers)
            {
                byte[]? cipher = null;
                try
                {
                    var resp = await _kms.EncryptAsync(new EncryptRequest
                    {
                        KeyId = KeyAlias,
                        Plaintext = new MemoryStream(Encoding.ASCII.GetBytes(phone))
                    });
                    cipher = resp.CiphertextBlob.ToArray();
                }
                catch (LimitExceededException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(200));
                }

                if (cipher is null) continue;
                result.Add({|MRK3001:Encoding.ASCII.GetString(cipher)|});
            }
            return result;
        }
    }
}
