// scope: cross
// dimension: combined
// why: The source list's record is created with a constant alias that the runner sends on Decrypt.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var runner = new Runner(new AmazonKeyManagementServiceClient());
await runner.RunAsync(new Source("orders", {|MRK1001:"alias/export-orders"|}, "orders.bin"));

internal sealed record Source(string Name, string Key, string File)
{
    public string Target => Path.ChangeExtension(File, ".json");
}

internal sealed class Runner(IAmazonKeyManagementService kms)
{
    public async Task RunAsync(Source source)
    {
        var (name, key, file) = source;
        var blob = new MemoryStream(await File.ReadAllBytesAsync(file));
        var answer = await kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = blob });
        await File.WriteAllBytesAsync(source.Target, answer.Plaintext.ToArray());
        Console.WriteLine($"{name} done");
    }
}
