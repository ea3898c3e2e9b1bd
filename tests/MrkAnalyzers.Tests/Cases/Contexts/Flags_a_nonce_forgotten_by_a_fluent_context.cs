// scope: cross
// dimension: builder
// why: The builder adds a random nonce that nobody can ask it for.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed class ContextBuilder
{
    private readonly Dictionary<string, string> _pairs = new();

    public ContextBuilder With(string name, string value)
    {
        _pairs[name] = value;
        return this;
    }

    public Dictionary<string, string> Build() => _pairs;
}

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(string tenant, byte[] secret)
    {
        var context = new ContextBuilder().With("tenant", tenant).With("nonce", {|MRK7002:Guid.NewGuid().ToString()|}).Build();
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = context });
        return response.CiphertextBlob.ToArray();
    }
}
