// scope: cross
// dimension: near miss
// why: The same extension is used on the decrypted plaintext, and the ciphertext takes the base64 extension.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payments.Infrastructure
{
    internal static class StreamTextExtensions
    {
        public static string AsText(this MemoryStream stream) => Encoding.ASCII.GetString(stream.ToArray());

        public static string AsBase64(this MemoryStream stream)
            => Convert.ToBase64String(stream.ToArray(), Base64FormattingOptions.InsertLineBreaks);
    }
}

namespace Payments
{
    using Payments.Infrastructure;

    public sealed class CardVault
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly IDictionary<string, string> _rows;
        private readonly string _key;

        public CardVault(IAmazonKeyManagementService kms, IDictionary<string, string> rows, string key)
            => (_kms, _rows, _key) = (kms, rows, key);

        public async Task StoreAsync(string customer, byte[] pan)
        {
            var sealedPan = await _kms.EncryptAsync(new EncryptRequest { KeyId = _key, Plaintext = new MemoryStream(pan) });
            _rows[customer] = sealedPan.CiphertextBlob.AsBase64();
        }

        public async Task<string> LoadAsync(string customer)
        {
            var opened = await _kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(Convert.FromBase64String(_rows[customer])),
            });
            return opened.Plaintext.AsText();
        }
    }
}
