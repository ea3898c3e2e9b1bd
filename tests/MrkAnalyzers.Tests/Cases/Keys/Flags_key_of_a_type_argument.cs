// scope: cross
// dimension: language
// why: The type that the caller names fixes the key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace TypeArguments;

internal interface IKeyed
{
    static abstract string? Shared { get; }

    string? Key { get; }
}

internal sealed class Orders : IKeyed
{
    public static string? Shared => "alias/shared-orders";

    public string? Key => "alias/orders";
}

internal sealed class Bills : IKeyed
{
    public static string? Shared => Environment.GetEnvironmentVariable("SHARED_BILLS");

    public string? Key => Environment.GetEnvironmentVariable("BILLS");
}

internal static class Keys
{
    public static string? Made<T>()
        where T : IKeyed, new() => Inner<T>();

    public static string? Shared<T>()
        where T : IKeyed => T.Shared;

    private static string? Inner<TKeyed>()
        where TKeyed : IKeyed, new()
    {
        Func<string?> read = () => new TKeyed().Key;
        return read();
    }
}

internal sealed class Holder<T>
    where T : IKeyed, new()
{
    private readonly T keyed = new();

    public string? Key => keyed.Key;
}

public sealed class Opener(IAmazonKeyManagementService kms)
{
    public Task<DecryptResponse> MadeAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:Keys.Made<Orders>()|}, Keys.Made<Bills>());

    public Task<DecryptResponse> SharedAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:Keys.Shared<Orders>()|}, Keys.Shared<Bills>());

    public Task<DecryptResponse> HeldAsync(MemoryStream blob) => OpenAsync(blob, {|MRK1001:new Holder<Orders>().Key|}, new Holder<Bills>().Key);

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string? key, string? label) =>
        kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key, EncryptionContext = new Dictionary<string, string> { ["label"] = label ?? "" } });
}
