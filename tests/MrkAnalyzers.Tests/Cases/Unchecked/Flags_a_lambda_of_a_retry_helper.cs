// scope: type
// dimension: lambda
// why: The helper hands back what the lambda returns.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public class Vault(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await RetryAsync(async () => await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }));
        return response.Plaintext.ToArray();
    }

    private static async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (AmazonKeyManagementServiceException) when (attempt < 3)
            {
                await Task.Delay(100);
            }
        }
    }
}
