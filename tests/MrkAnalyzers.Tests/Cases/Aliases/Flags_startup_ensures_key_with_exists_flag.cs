// scope: member
// dimension: path
// why: A flag set in the NotFoundException handler leads to CreateKey and CreateAlias below.
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
var exists = true;
try
{
    await kms.DescribeKeyAsync("alias/feature-flags");
}
catch (NotFoundException)
{
    exists = false;
}

if (!exists)
{
    Console.WriteLine("first start, creating key");
    await kms.CreateAliasAsync("alias/feature-flags", (await {|MRK2004:kms.CreateKeyAsync(new CreateKeyRequest())|}).KeyMetadata.KeyId);
}

Console.WriteLine("ready");
