// scope: type
// dimension: two-method
// why: Seal writes hex and the reset method decodes the same text as base64.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Licence.Server;

public sealed class LicenceSeal
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public LicenceSeal(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<bool> SelfTestAsync(byte[] sample)
    {
        string text = await SealAsync(sample);
        byte[] back = await OpenAsync({|MRK3006:text|});
        return back.AsSpan().SequenceEqual(sample);
    }

    private async Task<string> SealAsync(byte[] plain)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(plain) });
        return Convert.ToHexString(r.CiphertextBlob.ToArray());
    }

    private async Task<byte[]> OpenAsync(string text)
    {
        byte[] blob = Convert.FromBase64String(text);
        var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}

