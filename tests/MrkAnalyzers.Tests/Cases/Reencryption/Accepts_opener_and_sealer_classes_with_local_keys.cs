// scope: cross
// dimension: near miss
// why: Sydney seals under a single-Region key it created itself; decrypt-then-encrypt is the only way there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bridge;

internal sealed class LondonOpener
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2);

    public async Task<MemoryStream> OpenAsync(string base64)
    {
        var answer = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(base64)) });
        return answer.Plaintext;
    }
}

internal sealed class RegionBridge(LondonOpener opener, SydneySealer sealer)
{
    public async Task<string> CarryAsync(string base64) => await sealer.SealAsync(await opener.OpenAsync(base64));
}
//// SydneySealer.cs
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bridge;

internal sealed class SydneySealer
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);

    public async Task<string> SealAsync(MemoryStream content)
    {
        var own = await _kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = false, Description = "Sydney only" });
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = own.KeyMetadata.KeyId, Plaintext = content });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}
