// scope: member
// dimension: argument
// why: The lambda drops the last byte of the ciphertext as if it were a terminator.
// output: exe
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();
var keyId = args[0];
var results = new ConcurrentDictionary<string, byte[]>();

var work = args.Skip(1).Select(path => Task.Run(async () =>
{
    var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(File.ReadAllBytes(path)) });
    results[path] = {|MRK3003:answer.CiphertextBlob.ToArray().SkipLast(1).ToArray()|};
}));
await Task.WhenAll(work);

foreach (var (path, blob) in results)
{
    await File.WriteAllBytesAsync(path + ".kms", blob);
}
