// scope: type
// dimension: field
// why: A bare mrk- ID is portable but fixed in source.
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

    public SubtitleVault(IAmazonKeyManagementService kms)
    {
        _kms = kms;
        _families = new Dictionary<string, string> { ["subtitles"] = FamilyId };
    }

    private const string FamilyId = "mrk-7c9e6679742540de944be07fc1f90ae7";

    public async Task<string> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        request.KeyId = {|MRK1002:FamilyId|};
        var response = await _kms.DecryptAsync(request);
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
