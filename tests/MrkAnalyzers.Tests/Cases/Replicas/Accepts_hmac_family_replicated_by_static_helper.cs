// scope: cross
// dimension: near miss
// why: The HMAC key is a multi-Region key; HMAC families are replicated like any other.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Jobs;

public sealed class NightlyJob(IAmazonKeyManagementService kms)
{
    public async Task ExecuteAsync()
    {
        var made = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = KeySpec.HMAC_256, KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC, MultiRegion = true });
        await Spread.ToAsync(kms, made.KeyMetadata.KeyId, RegionEndpoint.EUSouth2);
    }
}
//// Spread.cs
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Jobs;

internal static class Spread
{
    internal static Task<ReplicateKeyResponse> ToAsync(IAmazonKeyManagementService kms, string id, RegionEndpoint region)
        => kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = region.SystemName });
}
