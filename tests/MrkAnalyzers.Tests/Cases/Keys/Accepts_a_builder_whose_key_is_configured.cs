// scope: cross
// dimension: three-method
// why: The builder's WithKey gets the configured value; its constant goes to WithName.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace ConfiguredBuilders;

public sealed class Decryptor
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _name, _key;

    internal Decryptor(IAmazonKeyManagementService kms, string name, string key) => (_kms, _name, _key) = (kms, name, key);

    public async Task<DecryptResponse> RunAsync(MemoryStream blob)
    {
        Console.WriteLine(_name);
        return await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = _key });
    }
}

public sealed class DecryptorBuilder
{
    private string _name = "", _key = "";
    public DecryptorBuilder WithName(string name) { _name = name; return this; }
    public DecryptorBuilder WithKey(string key) { _key = key; return this; }
    public Decryptor Build(IAmazonKeyManagementService kms) => new(kms, _name, _key);
}

public static class Setup
{
    public static Decryptor Create(IAmazonKeyManagementService kms, IConfiguration c) =>
        new DecryptorBuilder().WithName("alias/decryptor").WithKey(c["Kms:Key"]!).Build(kms);
}
