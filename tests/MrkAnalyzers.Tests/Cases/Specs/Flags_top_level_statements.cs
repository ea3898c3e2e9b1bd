// scope: member
// dimension: shape
// output: exe
// why: A one-off provisioning script is where the key type is decided once and for all, and it cannot be changed afterwards.
using System;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var region = args.Length > 0 ? args[0] : "us-east-1";
using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(region));

var created = await kms.CreateKeyAsync(new CreateKeyRequest
{
    Description = "global customer data",
    KeySpec = {|MRK4001:"RSA_4096"|},
    KeyUsage = "ENCRYPT_DECRYPT",
    MultiRegion = true,
});

Console.WriteLine(created.KeyMetadata.Arn);
return 0;
