// scope: member
// dimension: local
// why: Every byte of a KMS blob is needed; the first 64 can never be decrypted, yet they are returned as the token.
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vouchers;

public class VoucherIssuer
{
    private readonly IAmazonKeyManagementService _kms;
    public VoucherIssuer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> IssueAsync(string customer, int amount)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "alias/vouchers",
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes($"{customer}:{amount}")),
        });

        // the printer cannot take more than 64 bytes
        return {|MRK3003:response.CiphertextBlob.ToArray().Take(64)|}.ToArray();
    }
}
