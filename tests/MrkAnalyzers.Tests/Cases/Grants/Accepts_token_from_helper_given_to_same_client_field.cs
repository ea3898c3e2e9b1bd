// scope: type
// dimension: near miss
// why: Each of the two Regions gets its own grant and only its own token.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Genome.Transfer;

public sealed class SampleDesk(string keyId)
{
    private readonly AmazonKeyManagementServiceClient _frankfurt = new(RegionEndpoint.EUCentral1);
    private readonly AmazonKeyManagementServiceClient _tokyo = new(RegionEndpoint.APNortheast1);

    public async Task<byte[][]> HandOverAsync(string role, byte[] sample)
    {
        var german = await GrantAsync(_frankfurt, role);
        var japanese = await GrantAsync(_tokyo, role);

        var first = await _frankfurt.EncryptAsync(new()
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(sample),
            GrantTokens = [german],
        });
        var second = await _tokyo.EncryptAsync(new()
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(sample),
            GrantTokens = [japanese],
        });
        return [first.CiphertextBlob.ToArray(), second.CiphertextBlob.ToArray()];
    }

    private async Task<string> GrantAsync(IAmazonKeyManagementService kms, string role) =>
        (await kms.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            GranteePrincipal = role,
            Operations = [GrantOperation.Encrypt],
        })).GrantToken;
}
