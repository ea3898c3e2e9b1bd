// scope: member
// dimension: near miss
// why: Each Region has a name of its own.
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

var usAlias = "alias/web-sessions-us";
var euAlias = "alias/web-sessions-eu";
using var us = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var eu = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

var usKey = await us.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = usAlias, KeySpec = DataKeySpec.AES_256 });
var euKey = await eu.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = euAlias, KeySpec = DataKeySpec.AES_256 });

File.WriteAllBytes("us.key", usKey.CiphertextBlob.ToArray());
File.WriteAllBytes("eu.key", euKey.CiphertextBlob.ToArray());
