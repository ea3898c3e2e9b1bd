// scope: member
// dimension: local
// why: The key has no MultiRegion, so its ciphertext opens nowhere but in Virginia.
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

var key = await virginia.CreateKeyAsync(new CreateKeyRequest { Description = "demo" });
var sealedText = await virginia.EncryptAsync(new EncryptRequest
{
    KeyId = key.KeyMetadata.KeyId,
    Plaintext = new MemoryStream(File.ReadAllBytes(args[0])),
});

var opened = await {|MRK5004:dublin.DecryptAsync(new DecryptRequest { CiphertextBlob = sealedText.CiphertextBlob })|};
Console.WriteLine(opened.Plaintext.Length);
