// scope: cross
// dimension: cross-class
// why: The alias constant travels through a fluent builder's field into the Decrypt request.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contoso.Secrets;

public sealed class DecryptBuilder
{
    private string? _key;
    private readonly Dictionary<string, string> _context = new();
    private byte[] _blob = Array.Empty<byte>();

    public DecryptBuilder WithKey(string key)
    {
        _key = key;
        return this;
    }

    public DecryptBuilder WithBlob(byte[] blob)
    {
        _blob = blob;
        return this;
    }

    public DecryptBuilder WithContext(string name, string value)
    {
        _context[name] = value;
        return this;
    }

    public DecryptRequest Build() => new()
    {
        KeyId = _key,
        CiphertextBlob = new MemoryStream(_blob),
        EncryptionContext = _context,
    };
}

public class TokenReader
{
    private readonly IAmazonKeyManagementService _kms;

    public TokenReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob, string tenant)
    {
        var request = new DecryptBuilder().WithBlob(blob).WithContext("tenant", tenant).WithKey({|MRK1001:"alias/token-store"|}).Build();
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
