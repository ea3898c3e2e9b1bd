// scope: type
// dimension: three-method
// why: The list holds a Stockholm token and reaches a decryption in Paris two calls later.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Legal.Archive;

public sealed class CaseFiles(string keyId, string auditor)
{
    private readonly IAmazonKeyManagementService _stockholm = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUNorth1 });
    private readonly IAmazonKeyManagementService _paris = new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUWest3 });

    public async Task<byte[]> AuditAsync(byte[] blob)
    {
        var granted = await _stockholm.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            GranteePrincipal = auditor,
            Operations = new List<string> { "Decrypt" },
        });
        return await ReadAsync(blob, {|MRK7003:granted.GrantToken|});
    }

    private Task<byte[]> ReadAsync(byte[] blob, string token) => DecryptInParisAsync(new MemoryStream(blob), token);

    private async Task<byte[]> DecryptInParisAsync(MemoryStream blob, string token)
    {
        var opened = await _paris.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, GrantTokens = new List<string> { token } });
        return opened.Plaintext.ToArray();
    }
}

