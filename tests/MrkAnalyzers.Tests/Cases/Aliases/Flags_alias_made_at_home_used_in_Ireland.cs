// scope: member
// dimension: local
// why: The key is replicated to eu-west-1, the alias exists only in us-east-1, and the Irish client uses it.
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

while ((await ireland.DescribeKeyAsync(id)).KeyMetadata.KeyState != KeyState.Enabled)
{
    await Task.Delay(TimeSpan.FromSeconds(2));
}

var sealedOrder = await ireland.EncryptAsync(new EncryptRequest
{
    KeyId = {|MRK2002:"alias/orders"|},
    Plaintext = new MemoryStream(File.ReadAllBytes(args[0])),
});
Console.WriteLine(Convert.ToBase64String(sealedOrder.CiphertextBlob.ToArray()));
