// scope: member
// dimension: argument
// output: exe
// why: Spec and flag come from the command line; the default is symmetric.
using System;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
var spec = args.Length > 0 ? KeySpec.FindValue(args[0]) : KeySpec.SYMMETRIC_DEFAULT;
var multi = args.Length > 1 && bool.Parse(args[1]);

var created = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, MultiRegion = multi });
Console.WriteLine(created.KeyMetadata.Arn);
