// scope: cross
// dimension: cross-class
// why: The options object given by the caller holds both the store and the multi-Region wish.
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

public sealed class PlatformKeys(IAmazonKeyManagementService kms)
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
    public Task<string> RunAsync() => keys.CreateAsync({|MRK5002:new NewKeyOptions { Label = "billing", Global = true, Store = "cks-0a1b2c3d4e5f60718" }|});
}

