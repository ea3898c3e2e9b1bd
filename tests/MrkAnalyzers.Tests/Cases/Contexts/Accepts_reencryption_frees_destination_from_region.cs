// scope: type
// dimension: near miss
// why: The Region pair comes from the stored header and is dropped in the destination context.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Linq;

namespace Vault.Rotation;

public sealed record StoredHeader(byte[] Blob, IReadOnlyDictionary<string, string> Context);

public sealed class ContextCleanup(AmazonKeyManagementServiceClient kms)
{
    public async Task<byte[]> MigrateAsync(string keyId, StoredHeader header)
    {
        var old = header.Context.ToDictionary(p => p.Key, p => p.Value);
        var fresh = old.Where(p => p.Key != "aws-region").ToDictionary(p => p.Key, p => p.Value);
        Console.WriteLine("migrating in " + kms.Config.RegionEndpoint.SystemName);

        var response = await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(header.Blob),
            SourceEncryptionContext = old,
            DestinationKeyId = keyId,
            DestinationEncryptionContext = fresh,
        });
        return response.CiphertextBlob.ToArray();
    }
}
