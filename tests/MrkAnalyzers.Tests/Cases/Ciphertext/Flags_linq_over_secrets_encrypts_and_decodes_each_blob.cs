// scope: member
// dimension: local
// why: Every blob in the LINQ projection is decoded as UTF-8 inside the lambda.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();
var keyId = Environment.GetEnvironmentVariable("APP_KEY") ?? throw new InvalidOperationException("APP_KEY");
var secrets = new Dictionary<string, string> { ["db"] = args[0], ["smtp"] = args[1] };

var jobs = secrets.Select(async pair =>
{
    var sealedValue = await kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(pair.Value)),
    });
    return (pair.Key, Text: {|MRK3001:Encoding.UTF8.GetString(sealedValue.CiphertextBlob.ToArray())|});
});

foreach (var (name, text) in await Task.WhenAll(jobs))
{
    await File.AppendAllTextAsync("secrets.ini", $"{name}={text}{Environment.NewLine}");
}
