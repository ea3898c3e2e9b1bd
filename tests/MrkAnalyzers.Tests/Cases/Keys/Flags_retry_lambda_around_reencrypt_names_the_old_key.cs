// scope: type
// dimension: two-method
// why: SourceKeyId of ReEncrypt is a constant single-Region key id captured by the retry lambda; the destination is configured.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Migration;

public sealed class KeyMigrator(IAmazonKeyManagementService kms, IConfiguration configuration)
{
    private const string RetiredKey = "5b1f7c3d-2e4a-4f60-9c8b-1d3e5f708192";

    public async Task<byte[]> MoveAsync(byte[] old, CancellationToken ct)
    {
        var target = configuration["Kms:Target"];
        var moved = await RetryAsync(() => kms.ReEncryptAsync(new ReEncryptRequest
        {
            SourceKeyId = {|MRK1001:RetiredKey|},
            DestinationKeyId = target,
            CiphertextBlob = new MemoryStream(old),
        }, ct));
        return moved.CiphertextBlob.ToArray();
    }

    private static async Task<T> RetryAsync<T>(Func<Task<T>> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (KMSInternalException) when (attempt < 4)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt));
            }
        }
    }
}
