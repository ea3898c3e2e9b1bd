// scope: member
// dimension: flow
// output: exe
// why: The key is created without MultiRegion just before.
using System;
using System.IO;
using System.Linq;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

var key = await virginia.CreateKeyAsync(new CreateKeyRequest { Description = "drill" });
var dataKey = await virginia.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyMetadata.Arn, KeySpec = DataKeySpec.AES_256 });
var copy = Convert.ToBase64String(dataKey.CiphertextBlob.ToArray());

var opened = await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK5004:new MemoryStream(Convert.FromBase64String(copy))|} });
Console.WriteLine(opened.KeyId);
