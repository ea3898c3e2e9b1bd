// scope: member
// dimension: combined
// why: The Sydney client is sent a Virginia ARN, and the key is also replicated by alias.
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

using var sydney = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);
var seed = Convert.FromBase64String(await Console.In.ReadToEndAsync());

var opened = await sydney.DecryptAsync(new DecryptRequest
{
    CiphertextBlob = new MemoryStream(seed),
    KeyId = {|MRK1004:"arn:aws:kms:us-east-1:141414141414:key/mrk-a1a2a3a4a5a6a7a8a9a0b1b2b3b4b5b6"|},
});

Console.WriteLine(opened.Plaintext.Length);

if (args.Contains("--replicate"))
{
    using var home = new AmazonKeyManagementServiceClient();
    await home.ReplicateKeyAsync(new() { KeyId = {|MRK2001:"alias/seed"|}, ReplicaRegion = "ap-southeast-2" });
}
