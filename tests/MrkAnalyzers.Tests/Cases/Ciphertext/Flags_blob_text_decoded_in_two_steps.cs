// scope: cross
// dimension: three-method
// why: The text passes through two methods and is encoded in the first; the caller's value is what gets encoded.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vouchers.Core;

internal interface IVoucherKms
{
    Task<byte[]> OpenBlobAsync(MemoryStream blob);
}

internal sealed class VoucherKms : IVoucherKms
{
    private readonly IAmazonKeyManagementService _kms;

    public VoucherKms(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenBlobAsync(MemoryStream blob)
    {
        var request = new DecryptRequest { CiphertextBlob = blob };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
//// VoucherOpener.cs
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Vouchers.Core;

namespace Vouchers;

internal sealed class VoucherOpener
{
    private readonly IVoucherKms _kms;

    public VoucherOpener(IVoucherKms kms) => _kms = kms;

    public async Task<string> OpenAsync(string code)
    {
        var trimmed = code.Trim();
        var clear = await UnwrapAsync({|MRK3002:Encoding.UTF8.GetBytes(trimmed)|});
        return Encoding.UTF8.GetString(clear);
    }

    private Task<byte[]> UnwrapAsync(byte[] blob) => _kms.OpenBlobAsync(new MemoryStream(blob));
}
