// scope: member
// dimension: near miss
// why: Both calls stay in one Region.
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
using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

var blob = new MemoryStream(File.ReadAllBytes(args[0]));
var opened = await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });

var sealedAgain = await ireland.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = opened.Plaintext });
File.WriteAllBytes(args[1], sealedAgain.CiphertextBlob.ToArray());

var homeKeys = await virginia.ListKeysAsync(new ListKeysRequest());
Console.WriteLine(homeKeys.Keys?.Count);
