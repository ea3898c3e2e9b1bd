// scope: cross
// dimension: three-method
// why: The alias passes a public helper and a generic wrapper into TagResource, which needs key ID or ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Costs;

public static class Safely
{
    public static async Task<TResponse?> CallAsync<TRequest, TResponse>(Func<TRequest, CancellationToken, Task<TResponse>> call, TRequest request, CancellationToken ct)
        where TResponse : class
    {
        try
        {
            return await call(request, ct);
        }
        catch (LimitExceededException)
        {
            return null;
        }
    }
}

public sealed class CostTags(IAmazonKeyManagementService kms)
{
    public Task<TagResourceResponse?> SetAsync(string key, string centre, CancellationToken ct = default)
    {
        var request = new TagResourceRequest { KeyId = key, Tags = [new Tag { TagKey = "cost-centre", TagValue = centre }] };
        return Safely.CallAsync<TagResourceRequest, TagResourceResponse>(kms.TagResourceAsync, request, ct);
    }
}

public sealed class MonthEnd(CostTags tags)
{
    public async Task<bool> RunAsync() => await tags.SetAsync({|MRK2001:"alias/warehouse"|}, "4711") is not null;
}
