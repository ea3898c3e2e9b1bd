// scope: member
// dimension: local
// why: One alias constant goes through a US and an EU client, and nobody creates it in either.
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

var alias = "alias/web-sessions";
using var us = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var eu = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

var usKey = await us.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = alias, KeySpec = DataKeySpec.AES_256 });
var euKey = await eu.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK2003:alias|}, KeySpec = DataKeySpec.AES_256 });

File.WriteAllBytes("us.key", usKey.CiphertextBlob.ToArray());
File.WriteAllBytes("eu.key", euKey.CiphertextBlob.ToArray());

