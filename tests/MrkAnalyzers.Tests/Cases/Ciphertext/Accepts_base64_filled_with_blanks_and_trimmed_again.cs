// scope: cross
// dimension: near miss
// why: The blanks of the fixed-width field are trimmed before decoding, so the blob comes back unchanged.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mainframe.Bridge;

public sealed record BlankRecord(string Account, string Secret);

public static class BlankLayout
{
    public static string Fit(this string value, int width) => value.PadRight(width);

    public static string Unfit(this string field) => field.TrimEnd(' ');
}

public sealed class BlankRecordSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<BlankRecord> SealAsync(string account, byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        return new BlankRecord(account, Convert.ToBase64String(response.CiphertextBlob.ToArray()).Fit(8192));
    }

    public async Task<byte[]> OpenAsync(BlankRecord record)
    {
        var blob = Convert.FromBase64String(record.Secret.Unfit());
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
