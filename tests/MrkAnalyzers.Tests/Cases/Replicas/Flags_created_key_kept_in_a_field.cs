// scope: type
// dimension: field
// why: The id of a single-Region key waits in a field until PublishAsync replicates it.
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

public class SurveyKey
{
    private readonly IAmazonKeyManagementService _kms;
    private string _keyId = string.Empty;

    public SurveyKey(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task CreateAsync()
    {
        CreateKeyRequest request = new CreateKeyRequest();
        request.Description = "survey answers";
        request.Tags = new List<Tag> { new Tag { TagKey = "team", TagValue = "research" } };
        CreateKeyResponse response = await _kms.CreateKeyAsync(request);
        _keyId = response.KeyMetadata.KeyId;
    }

    public async Task PublishAsync(string region)
    {
        if (_keyId.Length == 0) await CreateAsync();
        await {|MRK5001:_kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = _keyId, ReplicaRegion = region })|};
    }
}
