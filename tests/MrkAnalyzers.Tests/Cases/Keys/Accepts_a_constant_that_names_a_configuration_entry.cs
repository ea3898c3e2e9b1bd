// scope: cross
// dimension: cross-class
// why: The constructor's constant is the name of a configuration entry, although it looks like an alias.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Named.Entries;

public sealed class ConfiguredCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;
    private readonly string _keyName;

    public ConfiguredCipher(IAmazonKeyManagementService kms, IConfiguration configuration, string keyName)
    {
        _kms = kms;
        _configuration = configuration;
        _keyName = keyName;
    }

    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var keyId = _configuration[_keyName] ?? throw new InvalidOperationException($"{_keyName} is missing");
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId });
        return response.Plaintext.ToArray();
    }
}

public static class Modules
{
    public static ConfiguredCipher Orders(IAmazonKeyManagementService kms, IConfiguration configuration) =>
        new(kms, configuration, "alias/orders");
}
