// scope: type
// dimension: near miss
// why: MultiRegion comes from the options, so nobody can say that the key is single-Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Surveys;

public sealed record SurveyOptions(bool Global, string Team);

public class SurveyKey
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly SurveyOptions _options;
    private string _keyId = string.Empty;

    public SurveyKey(IAmazonKeyManagementService kms, SurveyOptions options) { _kms = kms; _options = options; }

    public async Task CreateAsync()
    {
        CreateKeyRequest request = new CreateKeyRequest();
        request.Description = "survey answers";
        request.MultiRegion = _options.Global;
        request.Tags = new List<Tag> { new Tag { TagKey = "team", TagValue = _options.Team } };
        CreateKeyResponse response = await _kms.CreateKeyAsync(request);
        _keyId = response.KeyMetadata.KeyId;
    }

    public async Task PublishAsync(string region)
    {
        if (_keyId.Length == 0) await CreateAsync();
        await _kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = _keyId, ReplicaRegion = region });
    }
}
