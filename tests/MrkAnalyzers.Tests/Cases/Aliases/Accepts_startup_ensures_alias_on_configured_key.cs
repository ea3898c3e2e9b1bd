// scope: member
// dimension: near miss
// why: The handler's flag leads only to an alias on the family key given by the operator.
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
    Console.WriteLine("first start in this Region, naming the replica");
    await kms.CreateAliasAsync("alias/feature-flags", args[0]);
}

Console.WriteLine("ready");
