// scope: type
// dimension: field
// why: The registry is filled by whoever builds it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Media.Subtitles;

public sealed class SubtitleVault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IReadOnlyDictionary<string, string> _families;

    public SubtitleVault(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> families)
    {
        _kms = kms;
        _families = families;
    }

    public async Task<string> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        request.KeyId = _families["subtitles"];
        var response = await _kms.DecryptAsync(request);
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
