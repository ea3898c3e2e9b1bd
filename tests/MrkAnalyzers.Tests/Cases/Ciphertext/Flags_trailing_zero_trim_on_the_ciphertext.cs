// scope: member
// dimension: local
// why: Ciphertext may end in zero bytes; trimming them alters it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Trimming;

public class KeyRing
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Dictionary<string, byte[]> _keys = new();

    public KeyRing(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task AddAsync(string name, string keyId)
    {
        var dk = await _kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        byte[] blob = dk.CiphertextBlob.ToArray();
        _keys.Add(name, {|MRK3003:blob.AsSpan().TrimEnd((byte)0).ToArray()|});
    }
}
