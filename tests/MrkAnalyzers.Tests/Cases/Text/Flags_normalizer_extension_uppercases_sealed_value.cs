// scope: cross
// dimension: cross-class
// why: The shared normalizer raises the case of base64 text on its way to Decrypt.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payroll.Import
{
    using Payroll.Text;

    public sealed class SalaryReader(IAmazonKeyManagementService kms)
    {
        public async Task<decimal> ReadAsync(string cell)
        {
            var blob = Convert.FromBase64String(cell.Normalized());
            var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
            using var reader = new BinaryReader(answer.Plaintext);
            return reader.ReadDecimal();
        }
    }
}

namespace Payroll.Text
{
    public static class CellExtensions
    {
        public static string Normalized(this string cell)
        {
            var trimmed = cell.Trim();
            return {|MRK3005:trimmed.ToUpperInvariant()|};
        }
    }
}
