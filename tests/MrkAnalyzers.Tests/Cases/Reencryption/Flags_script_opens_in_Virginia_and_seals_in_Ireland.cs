// scope: member
// dimension: local
// why: The family has a member in Ireland, so the blob could be carried as it is.
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
var opened = await virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });

var sealedAgain = await {|MRK6001:ireland.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = opened.Plaintext })|};
File.WriteAllBytes(args[1], sealedAgain.CiphertextBlob.ToArray());
