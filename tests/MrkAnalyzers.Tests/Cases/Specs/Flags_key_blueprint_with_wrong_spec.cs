// scope: cross
// dimension: cross-class
// why: The blueprint's constructor argument becomes the KeySpec in another class.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Blueprints;

public sealed record KeyBlueprint(string Name, string Spec, bool Global);

public static class Catalogue
{
    public static readonly KeyBlueprint Wallet = new("wallet", {|MRK4003:"AES_256"|}, Global: true);
    public static readonly KeyBlueprint Cookies = new("cookies", "HMAC_256", Global: true);
}
//// Builder.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Blueprints;

public sealed class Builder(IAmazonKeyManagementService kms)
{
    public async Task BuildAsync()
    {
        await OneAsync(Catalogue.Wallet, KeyUsageType.ENCRYPT_DECRYPT);
        await OneAsync(Catalogue.Cookies, KeyUsageType.GENERATE_VERIFY_MAC);
    }

    private Task<CreateKeyResponse> OneAsync(KeyBlueprint plan, KeyUsageType usage) =>
        kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = plan.Name,
            KeySpec = plan.Spec,
            KeyUsage = usage,
            MultiRegion = plan.Global,
        });
}
