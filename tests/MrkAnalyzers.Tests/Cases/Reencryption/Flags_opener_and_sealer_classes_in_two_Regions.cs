// scope: cross
// dimension: cross-class
// why: The bridge carries plaintext from the London opener to the Sydney sealer of the same kind of key.
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
    public async Task<string> CarryAsync(string base64) => await sealer.SealAsync({|MRK6001:await opener.OpenAsync(base64)|});
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
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab", Plaintext = content });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}

