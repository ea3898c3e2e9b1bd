// scope: member
// dimension: local
// why: AES_256 names a data key, CreateKey wants SYMMETRIC_DEFAULT.
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
    KeySpec = {|MRK4003:"AES_256"|},
    KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
    MultiRegion = true,
};

var response = await kms.CreateKeyAsync(request);
Console.WriteLine(response.KeyMetadata.KeyId);
