// scope: member
// dimension: shape
// why: The lambda only adds retries; the request inside is still complete and certain.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Setup;

public static class Retry
{
    public static async Task<T> ThreeTimes<T>(Func<Task<T>> action)
    {
        for (var i = 0; ; i++)
        {
            try { return await action(); }
            catch (LimitExceededException) when (i < 2) { await Task.Delay(200 << i); }
        }
    }
}

public class OrderKeyJob
{
    public async Task<string> RunAsync(IAmazonKeyManagementService kms)
    {
        const bool multi = true;
        var response = await Retry.ThreeTimes(() => kms.CreateKeyAsync(new CreateKeyRequest
        {
            MultiRegion = multi,
            KeySpec = {|MRK4001:KeySpec.RSA_3072|},
        }));
        return response.KeyMetadata.KeyId;
    }
}
