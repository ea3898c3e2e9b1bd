// scope: member
// dimension: shape
// why: The prefixes feed a hash bucket and a comparison; what is stored is the blob itself.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Dedup;

public class BucketStore(IAmazonKeyManagementService kms)
{
    private readonly Dictionary<string, List<byte[]>> _buckets = new();

    public async Task<bool> AddAsync(byte[] data, byte[] previous)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/dedup", Plaintext = new MemoryStream(data) });
        var blob = r.CiphertextBlob.ToArray();
        var bucket = Convert.ToHexString(SHA256.HashData(blob.AsSpan(0, 32)));
        bool sameHead = blob.Take(8).SequenceEqual(previous.Take(8));
        if (!_buckets.TryGetValue(bucket, out var list)) _buckets[bucket] = list = [];
        list.Add(blob);
        return sameHead;
    }
}
