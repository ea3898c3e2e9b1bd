// scope: member
// dimension: local
// why: The replica is still Creating when the Irish client encrypts with it.
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

var family = args[0];
using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = "eu-west-1" });

var probe = new MemoryStream(new byte[] { 1, 2, 3 });
var answer = await {|MRK5003:ireland.EncryptAsync(new EncryptRequest { KeyId = family, Plaintext = probe })|};
Console.WriteLine(answer.CiphertextBlob.Length);
