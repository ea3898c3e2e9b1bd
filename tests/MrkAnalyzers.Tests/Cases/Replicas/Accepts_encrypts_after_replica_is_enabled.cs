// scope: member
// dimension: near miss
// why: The loop waits for the state Enabled.
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

var family = args[0];
using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = "eu-west-1" });

KeyState state;
do
{
    await Task.Delay(TimeSpan.FromSeconds(1));
    state = (await ireland.DescribeKeyAsync(family)).KeyMetadata.KeyState;
}
while (state != KeyState.Enabled);

var probe = new MemoryStream(new byte[] { 1, 2, 3 });
var answer = await ireland.EncryptAsync(new EncryptRequest { KeyId = family, Plaintext = probe });
Console.WriteLine(answer.CiphertextBlob.Length);
