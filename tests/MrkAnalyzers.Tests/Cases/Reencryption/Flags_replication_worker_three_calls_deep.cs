// scope: type
// dimension: three-method
// why: Worker, mover and sealer: the plaintext of Mumbai is sealed in Singapore under a multi-Region key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Workers;

public interface IRowSource { IAsyncEnumerable<byte[]> RowsAsync(CancellationToken ct); }

public sealed class ReplicationWorker(IRowSource rows)
{
    private readonly IAmazonKeyManagementService mumbai = new AmazonKeyManagementServiceClient(RegionEndpoint.APSouth1);
    private readonly IAmazonKeyManagementService singapore = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast1);

    public async IAsyncEnumerable<byte[]> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.RowsAsync(ct))
        {
            yield return await MoveAsync(row, ct);
        }
    }

    private async Task<byte[]> MoveAsync(byte[] row, CancellationToken ct)
    {
        using var opened = (await mumbai.DecryptAsync(new() { CiphertextBlob = new MemoryStream(row) }, ct)).Plaintext;
        return await SealAsync({|MRK6001:opened|}, ct);
    }

    private async Task<byte[]> SealAsync(MemoryStream plaintext, CancellationToken ct)
    {
        var r = await singapore.EncryptAsync(new() { KeyId = "mrk-deadbeefdeadbeefdeadbeefdeadbeef", Plaintext = plaintext }, ct);
        return r.CiphertextBlob.ToArray();
    }
}

