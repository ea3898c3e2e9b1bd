// scope: type
// dimension: near miss
// why: FromHexString reads hex in either case, so both ends agree.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Licence.Server;

public sealed class SeatSeal(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<bool> SelfTestAsync(byte[] sample)
    {
        var text = await SealAsync(sample);
        var back = await OpenAsync(text);
        return back.AsSpan().SequenceEqual(sample);
    }

    private async Task<string> SealAsync(byte[] plain)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(plain) });
        return Convert.ToHexStringLower(r.CiphertextBlob.ToArray());
    }

    private async Task<byte[]> OpenAsync(string text)
    {
        var blob = Convert.FromHexString(text);
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}
