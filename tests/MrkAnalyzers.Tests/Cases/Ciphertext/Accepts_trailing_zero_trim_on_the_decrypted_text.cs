// scope: member
// dimension: near miss
// why: The padding removed is that of the plaintext after Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Trimming;

public class KeyRing
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IReadOnlyDictionary<string, byte[]> _keys;

    public KeyRing(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, byte[]> keys) { _kms = kms; _keys = keys; }

    public async Task<string> TextAsync(string name)
    {
        byte[] blob = _keys[name];
        var opened = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        byte[] padded = opened.Plaintext.ToArray();
        return Encoding.ASCII.GetString(padded.AsSpan().TrimEnd((byte)0));
    }
}
