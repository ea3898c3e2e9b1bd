// scope: member
// dimension: near miss
// why: AES_256 stands in GenerateDataKey, CreateKey names SYMMETRIC_DEFAULT.
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

using var kms = new AmazonKeyManagementServiceClient();
var request = new CreateKeyRequest
{
    Description = "global customer data",
    KeySpec = "SYMMETRIC_DEFAULT",
    KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
    MultiRegion = true,
};

var response = await kms.CreateKeyAsync(request);
var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = response.KeyMetadata.KeyId, KeySpec = "AES_256" });
Console.WriteLine(Convert.ToBase64String(dataKey.CiphertextBlob.ToArray()));
