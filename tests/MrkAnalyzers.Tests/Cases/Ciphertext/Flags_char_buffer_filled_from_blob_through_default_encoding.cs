// scope: member
// dimension: local
// why: GetChars of the default encoding (UTF-8) on the ciphertext loses bytes.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Terminal
{
    using Kms = Amazon.KeyManagementService.IAmazonKeyManagementService;

    public class PinPad
    {
        private Kms client;
        public PinPad(Kms client) { this.client = client; }

        public async Task<string> ProtectPin(string keyId, byte[] pin)
        {
            EncryptRequest req = new EncryptRequest();
            req.KeyId = keyId;
            req.Plaintext = new MemoryStream(pin);
            EncryptResponse res = await client.EncryptAsync(req);
            byte[] raw = res.CiphertextBlob.ToArray();
            char[] chars = {|MRK3001:Encoding.Default.GetChars(raw)|};
            return new string(chars);
        }
    }
}
