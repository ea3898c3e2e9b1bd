// scope: cross
// dimension: near miss
// why: The UTF-8 codec is applied to the e-mail that Encrypt receives; the sealed value has its own base64 codec.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Customers.Storage
{
    public sealed record CustomerRow(int Id, string Email, string SealedTaxId);

    public static class RowCodec
    {
        public static MemoryStream Plain(CustomerRow row) => new(Encoding.UTF8.GetBytes(row.Email), writable: false);

        public static MemoryStream Sealed(CustomerRow row) => new(Convert.FromBase64String(row.SealedTaxId), writable: false);
    }
}

namespace Customers
{
    using Customers.Storage;

    public sealed class TaxIds
    {
        private readonly IAmazonKeyManagementService _kms;
        public TaxIds(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<byte[]> OpenAsync(CustomerRow row)
        {
            using var input = RowCodec.Sealed(row);
            return (await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = input })).Plaintext.ToArray();
        }

        public async Task<byte[]> SealEmailAsync(CustomerRow row, string keyId)
        {
            using var input = RowCodec.Plain(row);
            return (await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = input })).CiphertextBlob.ToArray();
        }
    }
}
