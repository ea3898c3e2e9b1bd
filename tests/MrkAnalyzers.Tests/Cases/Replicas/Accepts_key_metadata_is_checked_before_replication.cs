// scope: cross
// dimension: near miss
// why: Distribution replicates only when the metadata says the key is multi-Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contracts;

public interface IKeyFactory { Task<KeyMetadata> MakeAsync(string purpose); }

internal sealed class KeyFactory(IAmazonKeyManagementService kms) : IKeyFactory
{
    public async Task<KeyMetadata> MakeAsync(string purpose)
    {
        var made = await kms.CreateKeyAsync(new CreateKeyRequest { Description = purpose, MultiRegion = false });
        return made.KeyMetadata;
    }
}
//// Distribution.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contracts;

internal sealed class Distribution
{
    private readonly IKeyFactory _factory;
    private readonly IAmazonKeyManagementService _kms;

    public Distribution(IKeyFactory factory, IAmazonKeyManagementService kms)
    {
        _factory = factory;
        _kms = kms;
    }

    public async Task<string> SpreadAsync()
    {
        KeyMetadata key = await _factory.MakeAsync("contracts");
        if (key.MultiRegion == true)
        {
            await _kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "ap-south-1" });
        }

        return key.KeyId;
    }
}
