// scope: cross
// dimension: argument
// why: Each decryptor is built with what its section holds.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Retail.Loyalty;

public sealed record RegionalOpener(IAmazonKeyManagementService Kms, string KeyId)
{
    public async Task<byte[]> OpenAsync(byte[] blob) =>
        (await Kms.DecryptAsync(new DecryptRequest { KeyId = KeyId, CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
}
//// OpenerRegistry.cs
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Microsoft.Extensions.Configuration;

namespace Retail.Loyalty;

public class OpenerRegistry
{
    private readonly Dictionary<string, RegionalOpener> _openers;

    public OpenerRegistry(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _openers = new Dictionary<string, RegionalOpener>
        {
            ["cards"] = new(kms, configuration["Cards:Key"]!),
            ["vouchers"] = new(kms, configuration["Vouchers:Key"]!),
        };
    }

    public Task<byte[]> OpenAsync(string kind, byte[] blob) => _openers[kind].OpenAsync(blob);
}
