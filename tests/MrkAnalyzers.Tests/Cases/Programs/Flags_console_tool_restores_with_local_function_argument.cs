// scope: type
// dimension: two-method
// why: The local function's parameter receives a bare mrk- id from one call and a UUID from the other.
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

var clients = new Dictionary<string, Lazy<AmazonKeyManagementServiceClient>>
{
    ["default"] = new(() => new AmazonKeyManagementServiceClient()),
};

var manifest = await File.ReadAllLinesAsync("manifest.txt");
foreach (var line in manifest.Where(l => !l.StartsWith('#')))
{
    var parts = line.Split(',');
    var blob = Convert.FromBase64String(parts[1]);
    var clear = parts[0] == "v2"
        ? await OpenAsync(blob, {|MRK1002:"mrk-31415926535897932384626433832795"|})
        : await OpenAsync(blob, {|MRK1001:"27182818-2845-4904-8523-536028747135"|});
    Console.WriteLine(Convert.ToHexString(clear));
}

async Task<byte[]> OpenAsync(byte[] blob, string key)
{
    var kms = clients["default"].Value;
    var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key });
    return answer.Plaintext.ToArray();
}
