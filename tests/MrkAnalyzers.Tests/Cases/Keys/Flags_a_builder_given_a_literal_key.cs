// scope: cross
// dimension: three-method
// why: WithKey stores the literal, Build passes it to the decryptor, and the decryptor sends it.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fluent.Crypto;

public sealed class Decryptor
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    internal Decryptor(IAmazonKeyManagementService kms, string key)
    {
        _kms = kms;
        _key = key;
    }

    public Task<DecryptResponse> RunAsync(MemoryStream blob) =>
        _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = _key });
}

public sealed class DecryptorBuilder
{
    private string? _key;

    public DecryptorBuilder WithKey(string key)
    {
        _key = key;
        return this;
    }

    public Decryptor Build(IAmazonKeyManagementService kms) =>
        new(kms, _key ?? throw new InvalidOperationException("no key"));
}

public static class Usage
{
    public static Task<DecryptResponse> OpenAsync(IAmazonKeyManagementService kms, MemoryStream blob) =>
        new DecryptorBuilder().WithKey({|MRK1001:"arn:aws:kms:us-east-2:373737373737:key/c20ad4d7-6fe9-4759-aa27-a0c99bff6710"|}).Build(kms).RunAsync(blob);
}
