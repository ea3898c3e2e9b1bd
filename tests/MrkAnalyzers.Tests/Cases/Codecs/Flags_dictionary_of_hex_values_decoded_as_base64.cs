// scope: type
// dimension: combined
// why: The dictionary holds hex texts and both readers decode its values as base64.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Linq;

namespace Forms.Fields;

public sealed class SealedForm
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly IAmazonKeyManagementService _kms;

    public SealedForm(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task SetAsync(string keyId, string field, byte[] value)
    {
        var r = await _kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(value) });
        _values[field] = Convert.ToHexString(r.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> GetAsync(string field)
    {
        var text = _values[field];
        var r = await _kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) });
        return r.Plaintext.ToArray();
    }

    public async Task<byte[]?> TryGetAsync(string field)
    {
        if (!_values.TryGetValue(field, out var found))
        {
            return null;
        }

        var bytes = {|MRK3006:Convert.FromBase64String(found)|};
        return (await _kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(bytes) })).Plaintext.ToArray();
    }

    public string[] Names() => _values.Keys.Order().ToArray();
}
