// scope: cross
// dimension: part
// why: The trace gets the same twelve characters, but nothing else is kept: the voucher is lost.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Vouchers.Sealing;

public interface IVoucherCipher
{
    Task<string> SealAsync(byte[] voucher, CancellationToken ct);
}

public sealed class KmsVoucherCipher(IAmazonKeyManagementService kms, string keyId) : IVoucherCipher
{
    public async Task<string> SealAsync(byte[] voucher, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(voucher) }, ct);
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}

public sealed class TracedVoucherCipher(IVoucherCipher inner, Action<string, string> trace) : IVoucherCipher
{
    public async Task<string> SealAsync(byte[] voucher, CancellationToken ct)
    {
        var text = await inner.SealAsync(voucher, ct);
        trace("voucher sealed", text);
        return {|MRK3003:text[..200]|};
    }
}
