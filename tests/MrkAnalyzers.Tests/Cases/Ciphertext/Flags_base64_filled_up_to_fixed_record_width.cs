// scope: cross
// dimension: cross-class
// why: Filling the base64 text with zeros to the record width appends bytes to the ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mainframe.Bridge;

public sealed record FixedRecord(string Account, string Secret);

public static class RecordLayout
{
    public const int SecretWidth = 1024;

    public static string Fit(this string value, int width) => value.PadRight(width, 'A');
}

public sealed class RecordSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<FixedRecord> SealAsync(string account, byte[] secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return new FixedRecord(account, {|MRK3004:text|}.Fit(RecordLayout.SecretWidth));
    }

    public async Task<byte[]> OpenAsync(FixedRecord record)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(record.Secret)),
        });
        return response.Plaintext.ToArray();
    }
}

