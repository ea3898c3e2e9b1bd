// scope: type
// dimension: two-method
// why: The destination context of the re-encryption receives the Region of the calling client.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Vault.Rotation;

public sealed class ContextMigration(AmazonKeyManagementServiceClient kms)
{
    public async Task<byte[]> MigrateAsync(string keyId, string owner, byte[] blob)
    {
        var response = await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            SourceEncryptionContext = new Dictionary<string, string> { ["owner"] = owner },
            DestinationKeyId = keyId,
            DestinationEncryptionContext = NewContext(owner),
        });
        return response.CiphertextBlob.ToArray();
    }

    private Dictionary<string, string> NewContext(string owner)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal) { ["owner"] = owner };
        context.Add("aws-region", {|MRK7001:kms.Config.RegionEndpoint.SystemName|});
        return context;
    }
}
