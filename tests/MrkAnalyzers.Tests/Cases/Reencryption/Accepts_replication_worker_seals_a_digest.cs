// scope: type
// dimension: near miss
// why: Singapore seals the SHA-256 of the row, Mumbai's plaintext itself goes nowhere.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Security.Cryptography;

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
            yield return await CheckAsync(row, ct);
        }
    }

    private async Task<byte[]> CheckAsync(byte[] row, CancellationToken ct)
    {
        using var opened = (await mumbai.DecryptAsync(new() { CiphertextBlob = new MemoryStream(row) }, ct)).Plaintext;
        return await SealAsync(new MemoryStream(SHA256.HashData(opened.ToArray())), ct);
    }

    private async Task<byte[]> SealAsync(MemoryStream digest, CancellationToken ct)
    {
        var r = await singapore.EncryptAsync(new() { KeyId = "mrk-deadbeefdeadbeefdeadbeefdeadbeef", Plaintext = digest }, ct);
        return r.CiphertextBlob.ToArray();
    }
}
