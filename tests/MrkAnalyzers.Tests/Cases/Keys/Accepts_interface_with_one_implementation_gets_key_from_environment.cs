// scope: cross
// dimension: near miss
// why: The same chain as a hard-coded one, but the value comes from an environment variable.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Returns;

public interface IOpener
{
    ValueTask<byte[]> OpenAsync(string? key, ReadOnlyMemory<byte> payload, CancellationToken ct);
}

internal sealed class KmsOpener(IAmazonKeyManagementService kms) : IOpener
{
    async ValueTask<byte[]> IOpener.OpenAsync(string? key, ReadOnlyMemory<byte> payload, CancellationToken ct)
    {
        var answer = await kms.DecryptAsync(Make(key, payload), ct);
        return answer.Plaintext.ToArray();
    }

    private static DecryptRequest Make(string? key, ReadOnlyMemory<byte> payload) =>
        new() { KeyId = key, CiphertextBlob = new MemoryStream(payload.ToArray()) };
}

public sealed class ReturnsJob(IOpener opener)
{
    private static string? Key => Environment.GetEnvironmentVariable("RETURNS_KMS_KEY");

    public async Task RunAsync(string inbox, CancellationToken ct)
    {
        foreach (var path in Directory.GetFiles(inbox))
        {
            var clear = await opener.OpenAsync(Key, await File.ReadAllBytesAsync(path, ct), ct);
            Console.WriteLine($"{path}: {clear.Length} bytes");
        }
    }
}
