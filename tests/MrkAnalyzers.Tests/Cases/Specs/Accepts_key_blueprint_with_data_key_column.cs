// scope: cross
// dimension: near miss
// why: The blueprint carries both specs and each reaches its own operation.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Blueprints;

public sealed record KeyBlueprint(string Name, string Spec, string DataKeys);

public static class Catalogue
{
    public static readonly KeyBlueprint Wallet = new("wallet", "SYMMETRIC_DEFAULT", "AES_256");
}
//// Builder.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Blueprints;

public sealed class Builder(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> BuildAsync()
    {
        var plan = Catalogue.Wallet;
        var key = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = plan.Name,
            KeySpec = plan.Spec,
            MultiRegion = true,
        });
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = key.KeyMetadata.KeyId,
            KeySpec = plan.DataKeys,
        });
        return dataKey.CiphertextBlob.ToArray();
    }
}
