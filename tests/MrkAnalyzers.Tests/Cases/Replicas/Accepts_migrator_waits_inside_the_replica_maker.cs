// scope: cross
// dimension: near miss
// why: The maker returns only when DescribeKey in Canada says Enabled.
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
    private readonly AmazonKeyManagementServiceClient _canada = new(RegionEndpoint.CACentral1);

    public async Task MakeAsync(string id)
    {
        await _home.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = "ca-central-1" });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var described = await _canada.DescribeKeyAsync(id, limit.Token);
            if (described.KeyMetadata.Enabled == true && described.KeyMetadata.KeyState == KeyState.Enabled) return;
            await Task.Delay(500, limit.Token);
        }
    }
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
        var answer = await _canada.EncryptAsync(new EncryptRequest { KeyId = id, Plaintext = new MemoryStream(record) });
        return answer.CiphertextBlob.ToArray();
    }
}
