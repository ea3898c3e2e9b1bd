// scope: cross
// dimension: cross-class
// why: The migrator replicates and in the next line calls a service that encrypts in the replica's Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Moves;

public sealed class CanadaMove(ReplicaMaker maker, CanadaBox box)
{
    public async Task<byte[]> MoveAsync(string familyId, byte[] firstRecord)
    {
        await maker.MakeAsync(familyId);
        return await box.PutAsync(familyId, firstRecord);
    }
}

public sealed class ReplicaMaker
{
    private readonly AmazonKeyManagementServiceClient _home = new(RegionEndpoint.USEast2);

    public Task MakeAsync(string id) => _home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "ca-central-1" });
}
//// CanadaBox.cs
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Moves;

public sealed class CanadaBox
{
    private readonly AmazonKeyManagementServiceClient _canada = new(RegionEndpoint.CACentral1);

    public async Task<byte[]> PutAsync(string id, byte[] record)
    {
        var answer = await {|MRK5003:_canada.EncryptAsync(new EncryptRequest { KeyId = id, Plaintext = new MemoryStream(record) })|};
        return answer.CiphertextBlob.ToArray();
    }
}
