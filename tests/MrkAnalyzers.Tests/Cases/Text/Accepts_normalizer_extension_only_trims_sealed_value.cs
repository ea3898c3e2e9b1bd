// scope: cross
// dimension: near miss
// why: Base64 decoding ignores white space, so trimming and dropping line breaks loses nothing.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payroll.Import
{
    using Payroll.Text;

    public sealed class BonusReader(IAmazonKeyManagementService kms)
    {
        public async Task<decimal> ReadAsync(string cell)
        {
            var blob = Convert.FromBase64String(cell.OneLine());
            var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
            using var reader = new BinaryReader(answer.Plaintext);
            return reader.ReadDecimal();
        }
    }
}

namespace Payroll.Text
{
    public static class LineExtensions
    {
        public static string OneLine(this string cell) =>
            cell.Trim().Replace("\r", "").Replace("\n", string.Empty);
    }
}
