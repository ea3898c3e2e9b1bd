// scope: member
// dimension: shape
// why: The lambda captures the ciphertext array and decodes it as text for the XML element value.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Interop.Soap
{
    public class SoapSecurityHeader
    {
        private readonly IAmazonKeyManagementService kms;

        public SoapSecurityHeader(IAmazonKeyManagementService kms)
        {
            this.kms = kms;
        }

        public Task<XElement> CreateAsync(string keyId, byte[] sessionKey)
        {
            return Task.Run(async () =>
            {
                var encrypted = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(sessionKey) }))
                    .CiphertextBlob
                    .ToArray();

                var value = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
                return new XElement("EncryptedKey", {|MRK3001:value.GetString(encrypted)|});
            });
        }
    }
}
