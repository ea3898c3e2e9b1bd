// scope: type
// dimension: library
// why: The test of text is the wrong way round: what is no alias is resolved, and the alias goes to the rotation.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Rotation;

public class Rotator(IAmazonKeyManagementService kms)
{
    private async Task Rotate0(string key)
    {
        if (!key.Contains("alias/"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate0Async() => Rotate0({|MRK2001:"alias/orders"|});

    private async Task Rotate1(string key)
    {
        if (!key.StartsWith("ALIAS/", StringComparison.OrdinalIgnoreCase))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate1Async() => Rotate1({|MRK2001:"alias/orders"|});

    private async Task Rotate2(string key)
    {
        if (!key.EndsWith("/orders"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate2Async() => Rotate2({|MRK2001:"alias/orders"|});

    private async Task Rotate3(string key)
    {
        if (!key.Equals("alias/orders"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate3Async() => Rotate3({|MRK2001:"alias/orders"|});

    private async Task Rotate4(string key)
    {
        if (!string.Equals(key, "ALIAS/ORDERS", StringComparison.OrdinalIgnoreCase))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate4Async() => Rotate4({|MRK2001:"alias/orders"|});

    private async Task Rotate5(string key)
    {
        if (!(key is "alias/orders"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate5Async() => Rotate5({|MRK2001:"alias/orders"|});

    private async Task Rotate6(string key)
    {
        if (!key.Equals("alias/orders", StringComparison.Ordinal))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate6Async() => Rotate6({|MRK2001:"alias/orders"|});

    public Task Rotate7Async(string tenant) => Rotate0({|MRK2001:$"alias/{tenant}"|});

    public Task Rotate8Async(string tenant) => Rotate1({|MRK2001:$"alias/{tenant}"|});

    public Task Rotate9Async(string tenant) => Rotate2({|MRK2001:$"alias/{tenant}/orders"|});

    private async Task Rotate8(string? key)
    {
        if (string.IsNullOrEmpty(key) || string.IsNullOrWhiteSpace(key))
        {
            key = await ResolveAsync("alias/other");
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate10Async(string tenant) => Rotate8({|MRK2001:$"alias/{tenant}"|});

    public Task Rotate11Async() => Rotate8({|MRK2001:"alias/orders"|});

    private async Task<string> ResolveAsync(string alias) =>
        (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias })).KeyMetadata.Arn;
}
