// scope: type
// dimension: library
// why: Each test of text finds the alias, which is resolved to the key that rotation needs.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Rotation;

public class Rotator(IAmazonKeyManagementService kms)
{
    private async Task Rotate0(string key)
    {
        if (key.Contains("alias/"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate0Async() => Rotate0("alias/orders");

    private async Task Rotate1(string key)
    {
        if (key.StartsWith("ALIAS/", StringComparison.OrdinalIgnoreCase))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate1Async() => Rotate1("alias/orders");

    private async Task Rotate2(string key)
    {
        if (key.EndsWith("/orders"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate2Async() => Rotate2("alias/orders");

    private async Task Rotate3(string key)
    {
        if (key.Equals("alias/orders"))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate3Async() => Rotate3("alias/orders");

    private async Task Rotate4(string key)
    {
        if (string.Equals(key, "ALIAS/ORDERS", StringComparison.OrdinalIgnoreCase))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate4Async() => Rotate4("alias/orders");

    private async Task Rotate5(string key)
    {
        if (key is "alias/orders")
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate5Async() => Rotate5("alias/orders");

    private async Task Rotate6(string key)
    {
        if (key.Equals("alias/orders", StringComparison.Ordinal))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate6Async() => Rotate6("alias/orders");

    public Task Rotate7Async(string tenant) => Rotate0($"alias/{tenant}");

    public Task Rotate8Async(string tenant) => Rotate1($"alias/{tenant}");

    public Task Rotate9Async(string tenant) => Rotate2($"alias/{tenant}/orders");

    private async Task Rotate8(string? key)
    {
        if (!string.IsNullOrEmpty(key) && !string.IsNullOrWhiteSpace(key))
        {
            key = await ResolveAsync(key);
        }

        await kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = key });
    }

    public Task Rotate10Async(string tenant) => Rotate8($"alias/{tenant}");

    public Task Rotate11Async() => Rotate8("alias/orders");

    private async Task<string> ResolveAsync(string alias) =>
        (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias })).KeyMetadata.Arn;
}
