// scope: member
// dimension: local
// why: A custom key store holds single-Region keys only.
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

using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
var answer = await kms.CreateKeyAsync({|MRK5002:new CreateKeyRequest { MultiRegion = true, Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = args[0] }|});
Console.WriteLine(answer.KeyMetadata.Arn);
