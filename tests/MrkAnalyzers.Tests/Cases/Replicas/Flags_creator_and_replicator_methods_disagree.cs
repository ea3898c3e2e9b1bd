// scope: type
// dimension: two-method
// why: The private creator makes a single-Region key that the caller replicates.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Photos;

public sealed class PhotoKeyInstaller(IAmazonKeyManagementService kms)
{
    public async Task InstallAsync(CancellationToken ct)
    {
        var id = await CreateAsync("photos", ct);
        await CopyAsync({|MRK5001:id|}, "eu-north-1", ct);
    }

    private async Task<string> CreateAsync(string label, CancellationToken ct)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = label,
            KeySpec = KeySpec.SYMMETRIC_DEFAULT,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        }, ct);
        return response.KeyMetadata.KeyId;
    }

    private async Task CopyAsync(string id, string region, CancellationToken ct)
    {
        var request = new ReplicateKeyRequest();
        request.ReplicaRegion = region;
        request.KeyId = id;
        await kms.ReplicateKeyAsync(request, ct);
    }
}

