// scope: type
// dimension: near miss
// why: A generic polling helper waits until the described state is Enabled.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Restore;

public class RestoreDrill
{
    public async Task<bool> DrillAsync(string family, byte[] sample, byte[] expected)
    {
        using var source = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2);
        using var target = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3);
        await source.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = family, ReplicaRegion = "eu-west-3" });
        await PollAsync(async () => (await target.DescribeKeyAsync(family)).KeyMetadata.KeyState, s => s == KeyState.Enabled);
        return await VerifyAsync(target, family, sample, expected);
    }

    private static async Task PollAsync<T>(Func<Task<T>> read, Func<T, bool> done)
    {
        while (!done(await read()))
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<bool> VerifyAsync(IAmazonKeyManagementService kms, string family, byte[] sample, byte[] expected)
    {
        var opened = await kms.DecryptAsync(new DecryptRequest { KeyId = family, CiphertextBlob = new MemoryStream(sample) });
        return opened.Plaintext.ToArray().AsSpan().SequenceEqual(expected);
    }
}
