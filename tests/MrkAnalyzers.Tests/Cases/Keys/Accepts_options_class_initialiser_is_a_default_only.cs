// scope: cross
// dimension: near miss
// why: The alias is an options property's initialiser, which configuration binding replaces.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Notifications;

public sealed class PushCryptoOptions
{
    public const string Section = "PushCrypto";

    public string KeyId { get; set; } = "alias/push-tokens";

    public int Parallelism { get; set; } = 8;
}

public interface IOptionsSnapshotLike<out T>
{
    T Value { get; }
}

public sealed class PushTokenOpener(IAmazonKeyManagementService kms, IOptionsSnapshotLike<PushCryptoOptions> options)
{
    public async Task<IDictionary<int, byte[]>> OpenAllAsync(IReadOnlyDictionary<int, byte[]> sealedTokens)
    {
        var result = new System.Collections.Concurrent.ConcurrentDictionary<int, byte[]>();
        var settings = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism };
        await Parallel.ForEachAsync(sealedTokens, settings, async (pair, ct) =>
        {
            var request = new DecryptRequest { KeyId = options.Value.KeyId, CiphertextBlob = new MemoryStream(pair.Value) };
            result[pair.Key] = (await kms.DecryptAsync(request, ct)).Plaintext.ToArray();
        });
        return result;
    }
}
