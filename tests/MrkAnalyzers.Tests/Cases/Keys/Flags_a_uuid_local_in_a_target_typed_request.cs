// scope: member
// dimension: local
// why: A bare UUID names a single-Region key and reaches Decrypt through one local variable.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fabrikam.Hr.Payslips;

internal static class PayslipCrypto
{
    internal static async Task<MemoryStream> DecryptPayslipAsync(AmazonKeyManagementServiceClient client, byte[] payslip)
    {
        string payslipKey = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
        DecryptRequest req = new()
        {
            KeyId = {|MRK1001:payslipKey|},
            CiphertextBlob = new(payslip),
        };
        DecryptResponse res = await client.DecryptAsync(request: req);
        return res.Plaintext;
    }
}
