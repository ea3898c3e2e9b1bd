// scope: type
// dimension: near miss
// why: The new ciphertext is bound to another tenant: a copy of the old one would not do.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Tenants.Moving;

public sealed class TenantMover
{
    private const string Family = "mrk-1234abcd12ab34cd56ef1234567890ab";
    private readonly IAmazonKeyManagementService _virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<byte[]> MoveAsync(byte[] stored, string tenant, string newTenant, CancellationToken ct)
    {
        var opened = await _virginia.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(stored), EncryptionContext = ContextOf(tenant) }, ct);
        var moved = await _ireland.EncryptAsync(new EncryptRequest { KeyId = Family, Plaintext = opened.Plaintext, EncryptionContext = ContextOf(newTenant) }, ct);
        return moved.CiphertextBlob.ToArray();
    }

    private static Dictionary<string, string> ContextOf(string tenant) => new() { ["tenant"] = tenant };
}
