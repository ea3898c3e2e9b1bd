// scope: member
// dimension: near miss
// why: The request says MultiRegion = true before it is sent.
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

using var source = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
var request = new CreateKeyRequest { Description = "audit trail" };
request.MultiRegion = true;
var created = await source.CreateKeyAsync(request);
var keyId = created.KeyMetadata.KeyId;

foreach (var region in args)
{
    await source.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region });
    Console.WriteLine($"audit trail is in {region}");
}
