// scope: member
// dimension: local
// why: The cut text goes to the console for correlation only; the blob returned is whole.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vouchers;

public class VoucherPrinter
{
    private readonly IAmazonKeyManagementService _kms;
    public VoucherPrinter(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> PrintAsync(byte[] voucher)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/vouchers", Plaintext = new MemoryStream(voucher) });
        var base64 = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        Console.WriteLine($"voucher sealed: {base64[..12]}…");
        return base64;
    }
}
