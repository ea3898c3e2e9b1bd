// scope: type
// dimension: language
// why: Whatever the patterns and deconstructions take out is configured, or may be.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Patterns;

internal abstract record Source;

internal sealed record Fixed(string Alias) : Source;

internal sealed record Variable(string Name) : Source;

internal sealed record KeySet(string Primary, int Version);

internal sealed class Pair(string current, string previous)
{
    public void Deconstruct(out string now, out string before) => (now, before) = (current, previous);
}

internal static class Pairs
{
    public static void Deconstruct(this Fixed source, out string alias) => alias = source.Alias;
}

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    public async Task<DecryptResponse?> ByProperty(MemoryStream blob)
    {
        object keys = new KeySet(configured, 2);
        return keys is KeySet { Version: > 1, Primary: { Length: > 0 } primary } ? await OpenAsync(blob, primary) : null;
    }

    public async Task<DecryptResponse?> ByPosition(MemoryStream blob)
    {
        object keys = new KeySet(configured, 2);
        switch (keys)
        {
            case KeySet(var name, > 1) when name.Length > 0:
                return await OpenAsync(blob, name);
            default:
                return null;
        }
    }

    public async Task<DecryptResponse?> ByElement(MemoryStream blob)
    {
        string[] names = ["alias/first", configured];
        return names is [_, var second, ..] ? await OpenAsync(blob, second) : null;
    }

    public Task<DecryptResponse> ByType(MemoryStream blob) => OpenAsync(blob, KeyOf(new Variable("alias/typed")));

    public Task<DecryptResponse> ByMethod(MemoryStream blob)
    {
        var (_, before) = new Pair("alias/now", configured);
        return OpenAsync(blob, before);
    }

    private static string? KeyOf(Source source) => source switch
    {
        Fixed { Alias: var alias } => alias,
        Variable(var name) => Environment.GetEnvironmentVariable(name),
        _ => throw new NotSupportedException(),
    };

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string? key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
