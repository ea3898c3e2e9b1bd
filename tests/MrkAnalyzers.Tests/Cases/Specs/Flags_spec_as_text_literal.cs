// scope: member
// dimension: local
// why: The text "RSA_2048" becomes the KeySpec of a multi-Region encryption key.
// output: exe
using System;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();

CreateKeyResponse created = await kms.CreateKeyAsync(new()
{
    KeySpec = {|MRK4001:"RSA_2048"|},
    KeyUsage = "ENCRYPT_DECRYPT",
    MultiRegion = true,
    Description = args.Length > 0 ? args[0] : "invoices",
});

Console.WriteLine(created.KeyMetadata.KeyId);
