// scope: type
// dimension: argument
// why: The field is what the constructor's caller gave.
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
    private readonly string OrderKey;
    private readonly IAmazonKeyManagementService _kms;

    public OrderReader(IAmazonKeyManagementService kms, string orderKey)
    {
        _kms = kms;
        OrderKey = orderKey;
    }

    public async Task<byte[]> ReadAsync(byte[] blob, CancellationToken token)
    {
        var response = await Retry.RunAsync(
            ct => _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = OrderKey }, ct),
            attempts: 3,
            token);
        return response.Plaintext.ToArray();
    }
}
