// scope: member
// dimension: near miss
// why: Skip and SkipLast work on the command line's words and on the plaintext, never on the blob.
// output: exe
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();
var keyId = args[^1];
var results = new ConcurrentDictionary<string, byte[]>();

var work = args.SkipLast(1).Select(path => Task.Run(async () =>
{
    var input = File.ReadAllBytes(path);
    if (input is [.., (byte)'\n']) input = input.SkipLast(1).ToArray();
    var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(input) });
    results[path] = answer.CiphertextBlob.ToArray();
}));
await Task.WhenAll(work);

foreach (var (path, blob) in results)
{
    await File.WriteAllBytesAsync(path + ".kms", blob);
    Console.WriteLine($"{path}: {string.Join(' ', blob.Take(8).Select(b => b.ToString("x2")))}… {blob.Length} bytes");
}
