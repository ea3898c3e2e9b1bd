// scope: type
// dimension: two-method
// why: The constant goes to the private encrypt method; the private decrypt method gets the key from the envelope.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace TwoHalves;

public class TwoHalves
{
    private const string SealKey = "arn:aws:kms:us-east-1:626262626262:key/072b030b-a126-4b2f-8237-4f342be9ed44";
    private readonly IAmazonKeyManagementService _kms;
    public TwoHalves(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> SealAsync(byte[] plain)
    {
        var (key, blob) = await EncryptAsync(SealKey, plain);
        return key + "|" + Convert.ToBase64String(blob);
    }

    public Task<byte[]> OpenAsync(string envelope)
    {
        var parts = envelope.Split('|');
        return DecryptAsync(parts[0], Convert.FromBase64String(parts[1]));
    }

    private async Task<(string, byte[])> EncryptAsync(string key, byte[] plain)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(plain) });
        return (r.KeyId, r.CiphertextBlob.ToArray());
    }

    private async Task<byte[]> DecryptAsync(string key, byte[] blob)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}
