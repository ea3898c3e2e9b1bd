// scope: type
// dimension: near miss
// why: The second lambda names the replica that is already there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Search;

internal sealed class IndexKey(IAmazonKeyManagementService kms, string replicaId)
{
    public Task<string> ResolveAsync() => GetOrCreateAsync(
        async () => (await kms.DescribeKeyAsync("alias/search-index")).KeyMetadata.KeyId,
        async () =>
        {
            await kms.CreateAliasAsync("alias/search-index", replicaId);
            return replicaId;
        });

    private static async Task<T> GetOrCreateAsync<T>(Func<Task<T>> get, Func<Task<T>> create)
    {
        try
        {
            return await get();
        }
        catch (NotFoundException)
        {
            return await create();
        }
    }
}
