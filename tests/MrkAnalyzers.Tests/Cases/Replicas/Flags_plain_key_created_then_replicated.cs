// scope: member
// dimension: local
// why: The key was created without MultiRegion, so ReplicateKey is refused.
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
var created = await source.CreateKeyAsync(new CreateKeyRequest { Description = "audit trail" });
var keyId = created.KeyMetadata.KeyId;

foreach (var region in args)
{
    await {|MRK5001:source.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region })|};
    Console.WriteLine($"audit trail is in {region}");
}
