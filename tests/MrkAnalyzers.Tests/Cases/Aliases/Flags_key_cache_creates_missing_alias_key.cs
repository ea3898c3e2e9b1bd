// scope: type
// dimension: field
// why: The alias field drives lookup and creation in one cache class.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public partial class SessionKeyCache
{
    private readonly string _alias = "alias/session-store";
    private readonly IAmazonKeyManagementService _kms;
    private string? _id;

    public SessionKeyCache(IAmazonKeyManagementService kms) => _kms = kms;

    public async ValueTask<string> GetAsync()
    {
        if (_id is { } known) return known;
        try
        {
            _id = (await _kms.DescribeKeyAsync(_alias)).KeyMetadata.KeyId;
        }
        catch (NotFoundException)
        {
            _id = await CreateAsync();
        }

        return _id;
    }
}
//// SessionKeyCache.Create.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public partial class SessionKeyCache
{
    private async Task<string> CreateAsync()
    {
        var request = new CreateKeyRequest { Description = "web sessions", KeySpec = "SYMMETRIC_DEFAULT" };
        var response = await {|MRK2004:_kms.CreateKeyAsync(request)|};
        await _kms.CreateAliasAsync(_alias, response.KeyMetadata.KeyId);
        return response.KeyMetadata.KeyId;
    }
}
