// scope: type
// dimension: near miss
// why: The single-Region key stays at home, the multi-Region one is replicated.
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
        var thumbnails = await CreateAsync("thumbnails", false, ct);
        var originals = await CreateAsync("originals", true, ct);
        await CopyAsync(originals, "eu-north-1", ct);
        Console.WriteLine(thumbnails);
    }

    private async Task<string> CreateAsync(string label, bool global, CancellationToken ct)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = label,
            MultiRegion = global,
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
