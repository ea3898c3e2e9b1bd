// scope: cross
// dimension: argument
// why: The caller makes a GUID for the context and forgets it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed class Sealer(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> SealAsync(string keyId, byte[] data, string correlation)
    {
        var request = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(data) };
        request.EncryptionContext = new Dictionary<string, string> { ["correlation"] = correlation };
        return (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
    }
}

public sealed class Orders(Sealer sealer)
{
    public Task<byte[]> StoreAsync(string keyId, byte[] order) => sealer.SealAsync(keyId, order, {|MRK7002:Guid.NewGuid().ToString()|});
}
