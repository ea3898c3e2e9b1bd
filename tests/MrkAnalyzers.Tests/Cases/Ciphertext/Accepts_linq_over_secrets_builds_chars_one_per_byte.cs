// scope: member
// dimension: near miss
// why: Each byte becomes the character of the same number and comes back the same way, so nothing is lost.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();
var keyId = Environment.GetEnvironmentVariable("APP_KEY") ?? throw new InvalidOperationException("APP_KEY");
var secrets = new Dictionary<string, string> { ["db"] = args[0], ["smtp"] = args[1] };
var memory = new Dictionary<string, string>();

foreach (var (name, value) in secrets)
{
    var sealedValue = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(value)) });
    memory[name] = string.Concat(sealedValue.CiphertextBlob.ToArray().Select(b => (char)b));
}

foreach (var (name, text) in memory)
{
    var blob = text.Select(c => (byte)c).ToArray();
    var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
    Console.WriteLine($"{name}: {Encoding.UTF8.GetString(opened.Plaintext.ToArray()).Length} characters");
}
