// scope: type
// dimension: combined
// why: The generic get-or-create helper is handed a lookup and a creator for the same alias.
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

internal sealed class IndexKey(IAmazonKeyManagementService kms)
{
    public Task<string> ResolveAsync() => GetOrCreateAsync(
        async () => (await kms.DescribeKeyAsync("alias/search-index")).KeyMetadata.KeyId,
        async () =>
        {
            var made = await {|MRK2004:kms.CreateKeyAsync(new CreateKeyRequest { Description = "search index" })|};
            await kms.CreateAliasAsync("alias/search-index", made.KeyMetadata.KeyId);
            return made.KeyMetadata.KeyId;
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
