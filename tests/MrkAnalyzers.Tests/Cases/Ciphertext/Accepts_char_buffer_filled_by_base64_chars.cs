// scope: member
// dimension: near miss
// why: ToBase64CharArray is the right way to characters.
using System;
using System.IO;
using System.Linq;
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
            char[] chars = new char[(raw.Length + 2) / 3 * 4];
            int n = Convert.ToBase64CharArray(raw, 0, raw.Length, chars, 0);
            return new string(chars, 0, n);
        }
    }
}
