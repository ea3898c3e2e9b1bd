// scope: member
// dimension: near miss
// why: The key is a multi-Region key.
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

using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var dublin = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

var key = await virginia.CreateKeyAsync(new CreateKeyRequest { Description = "demo", MultiRegion = true });
var sealedText = await virginia.EncryptAsync(new EncryptRequest
{
    KeyId = key.KeyMetadata.KeyId,
    Plaintext = new MemoryStream(File.ReadAllBytes(args[0])),
});

Console.Write("replicate the key to eu-west-1, then press Enter");
Console.ReadLine();

var opened = await dublin.DecryptAsync(new DecryptRequest { CiphertextBlob = sealedText.CiphertextBlob });
Console.WriteLine(opened.Plaintext.Length);
