// scope: member
// dimension: near miss
// why: The alias is created in the replica's Region too.
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

using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

var created = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Description = "orders" });
var id = created.KeyMetadata.KeyId;
await virginia.CreateAliasAsync("alias/orders", id);
await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "eu-west-1" });
await ireland.CreateAliasAsync("alias/orders", id);

while ((await ireland.DescribeKeyAsync(id)).KeyMetadata.KeyState != KeyState.Enabled)
{
    await Task.Delay(TimeSpan.FromSeconds(2));
}

var sealedOrder = await ireland.EncryptAsync(new EncryptRequest
{
    KeyId = "alias/orders",
    Plaintext = new MemoryStream(File.ReadAllBytes(args[0])),
});
Console.WriteLine(Convert.ToBase64String(sealedOrder.CiphertextBlob.ToArray()));
