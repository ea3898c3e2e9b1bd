// scope: type
// dimension: argument
// why: The request is built inside the lambda that the retry helper runs; its key is static readonly.
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

namespace Orders.Resilience;

public static class Retry
{
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action, int attempts, CancellationToken token)
    {
        try
        {
            return await action(token);
        }
        catch (KMSInternalException) when (attempts > 1)
        {
            await Task.Delay(200, token);
            return await RunAsync(action, attempts - 1, token);
        }
    }
}

public class OrderReader
{
    private static readonly string OrderKey = "arn:aws:kms:sa-east-1:222233334444:alias/orders";
    private readonly IAmazonKeyManagementService _kms;

    public OrderReader(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<byte[]> ReadAsync(byte[] blob, CancellationToken token)
    {
        var response = await Retry.RunAsync(
            ct => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:OrderKey|} }, ct),
            attempts: 3,
            token);
        return response.Plaintext.ToArray();
    }
}
