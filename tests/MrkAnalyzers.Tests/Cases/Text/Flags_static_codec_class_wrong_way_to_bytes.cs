// scope: cross
// dimension: cross-class
// why: The static codec's ToStream encodes the row's text as UTF-8, and the repository gives the result to Decrypt.
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
        public static MemoryStream ToStream(CustomerRow row) => new({|MRK3002:Encoding.UTF8.GetBytes(row.SealedTaxId)|}, writable: false);
    }
}

namespace Customers
{
    using Customers.Storage;

    public sealed class TaxIds
    {
        private readonly IAmazonKeyManagementService _kms;
        public TaxIds(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<string> OpenAsync(CustomerRow row)
        {
            using var input = RowCodec.ToStream(row);
            var opened = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = input });
            return Encoding.ASCII.GetString(opened.Plaintext.ToArray());
        }
    }
}
