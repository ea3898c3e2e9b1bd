// scope: member
// dimension: near miss
// why: The spec comes from the command line and is unknown; without it the symmetric default is used.
// output: exe
using System;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var kms = new AmazonKeyManagementServiceClient();

var request = new CreateKeyRequest { MultiRegion = true, Description = args.Length > 0 ? args[0] : "invoices" };
if (args.Length > 1)
{
    request.KeySpec = new KeySpec(args[1]);
    request.KeyUsage = new KeyUsageType(args[2]);
}

CreateKeyResponse created = await kms.CreateKeyAsync(request);
Console.WriteLine(created.KeyMetadata.KeyId);
