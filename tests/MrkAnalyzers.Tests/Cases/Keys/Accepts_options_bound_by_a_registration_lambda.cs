// scope: cross
// dimension: cross-class
// why: The options' literal is a default; the registration lambda binds the section over it.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Binding;

public sealed class CryptoOptions
{
    public const string SectionName = "Crypto";
    public string DecryptKey { get; set; } = "alias/crypto-default";
}

public interface IRegistry { void Configure<T>(Action<T> configure) where T : new(); }

public static class Registration
{
    public static void AddCrypto(IRegistry registry, IConfiguration configuration)
    {
        registry.Configure<CryptoOptions>(o =>
        {
            var key = configuration.GetSection(CryptoOptions.SectionName)[nameof(CryptoOptions.DecryptKey)];
            if (key is not null)
                o.DecryptKey = key;
        });
    }
}

public sealed class CryptoReader(IAmazonKeyManagementService kms, Func<CryptoOptions> options)
{
    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = options().DecryptKey, CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
