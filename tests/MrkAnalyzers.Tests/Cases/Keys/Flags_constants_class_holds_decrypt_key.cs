// scope: cross
// dimension: cross-class
// why: The constant of another class names the key of the Decrypt.
namespace Payroll.Naming
{
    internal static class KeyNames
    {
        public const string Payroll = "arn:aws:kms:eu-west-3:210987654321:key/mrk-9f0b3c6a1e5d4b7c8a2f6e1d0c9b8a77";
        public const string PayrollSetting = "alias/payroll/key";
    }
}
//// PayrollReader.cs
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;
using Names = Payroll.Naming.KeyNames;

namespace Payroll.Reading
{
    public class PayrollReader
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly IConfigurationSection _section;

        public PayrollReader(IAmazonKeyManagementService kms, IConfigurationSection section)
        {
            _kms = kms;
            _section = section;
        }

        public async Task<byte[]> ReadAsync(byte[] blob, CancellationToken cancellationToken = default)
        {
            var key = _section[Names.PayrollSetting];
            if (string.IsNullOrEmpty(key)) throw new InvalidDataException(Names.PayrollSetting);
            var request = new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(blob),
                KeyId = {|MRK1001:Names.Payroll|},
            };
            var response = await _kms.DecryptAsync(request, cancellationToken);
            return response.Plaintext.ToArray();
        }
    }
}
