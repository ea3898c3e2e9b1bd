// scope: cross
// dimension: switch
// why: Whoever asks, the key is one of two that the source names.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Letters.Tenants;

public interface IKeyNames
{
    string For(string tenant);
}

public sealed class TenantKeyNames : IKeyNames
{
    public string For(string tenant) => tenant switch
    {
        "north" => "alias/letters-north",
        "south" => "alias/letters-south",
        _ => throw new ArgumentException(tenant),
    };
}

public sealed class LetterOpener(IAmazonKeyManagementService kms, IKeyNames names)
{
    public async Task<byte[]> OpenAsync(string tenant, byte[] letter, CancellationToken ct)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(letter) };
        request.KeyId = {|MRK1001:names.For(tenant)|};
        return (await kms.DecryptAsync(request, ct)).Plaintext.ToArray();
    }
}
