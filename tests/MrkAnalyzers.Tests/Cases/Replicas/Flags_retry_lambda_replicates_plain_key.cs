// scope: type
// dimension: three-method
// why: The lambda handed to the retry helper replicates a key whose builder left MultiRegion out.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Wiki;

public sealed class WikiKeys(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        var key = await CreateAsync(BuildRequest("wiki pages"));
        await RetryAsync(async () => await {|MRK5001:kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key, ReplicaRegion = "sa-east-1" })|});
    }

    private static CreateKeyRequest BuildRequest(string description)
    {
        return new CreateKeyRequest { Description = description, Policy = null };
    }

    private async Task<string> CreateAsync(CreateKeyRequest request)
    {
        var answer = await kms.CreateKeyAsync(request);
        return answer.KeyMetadata.KeyId;
    }

    private static async Task RetryAsync(Func<Task> step)
    {
        for (var left = 3; ; left--)
        {
            try
            {
                await step();
                return;
            }
            catch (DependencyTimeoutException) when (left > 0)
            {
                await Task.Delay(200);
            }
        }
    }
}
