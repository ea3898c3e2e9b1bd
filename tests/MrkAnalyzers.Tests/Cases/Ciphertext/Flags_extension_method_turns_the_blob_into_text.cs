// scope: cross
// dimension: cross-class
// why: The extension decodes the stream it is given as ASCII and the caller gives it the ciphertext.
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
        public static string AsText(this MemoryStream stream)
        {
            ArgumentNullException.ThrowIfNull(stream);
            return Encoding.ASCII.GetString(stream.ToArray());
        }
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
            _rows[customer] = {|MRK3001:sealedPan.CiphertextBlob|}.AsText();
        }
    }
}
