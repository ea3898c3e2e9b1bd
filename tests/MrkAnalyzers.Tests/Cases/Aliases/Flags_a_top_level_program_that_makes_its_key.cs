// scope: member
// dimension: top-level
// output: exe
// why: A tool that needs no set-up.
using System;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
const string Alias = "alias/tool";
KeyMetadata key;
try
{
    key = (await kms.DescribeKeyAsync(Alias)).KeyMetadata;
}
catch (NotFoundException)
{
    key = (await {|MRK2004:kms.CreateKeyAsync|}(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
    await kms.CreateAliasAsync(Alias, key.KeyId);
}

Console.WriteLine(key.Arn);
