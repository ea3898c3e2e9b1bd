// scope: cross
// dimension: near miss
// why: One caller gives a store, the other asks for a multi-Region key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public sealed class NewKeyOptions
{
    public string Label { get; init; } = "";
    public bool Global { get; init; }
    public string? Store { get; init; }
}

internal sealed class PlatformKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(NewKeyOptions options)
    {
        var made = await kms.CreateKeyAsync(new CreateKeyRequest { Description = options.Label, MultiRegion = options.Global, CustomKeyStoreId = options.Store });
        return made.KeyMetadata.KeyId;
    }
}
//// Billing.cs
using System.Threading.Tasks;

namespace Platform.Keys;

internal sealed class BillingStartup(PlatformKeys keys)
{
    public async Task RunAsync()
    {
        await keys.CreateAsync(new NewKeyOptions { Label = "billing", Store = "cks-0a1b2c3d4e5f60718" });
        await keys.CreateAsync(new NewKeyOptions { Label = "catalogue", Global = true });
    }
}
