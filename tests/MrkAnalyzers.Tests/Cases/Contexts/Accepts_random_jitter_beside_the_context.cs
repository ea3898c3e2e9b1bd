// scope: type
// dimension: near miss
// why: Random and clock values shape the delay and the deadline of the retry, and the Guid in the context is a constant.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Loyalty.Points;

public sealed class PointsVault(IAmazonKeyManagementService kms, string keyId)
{
    private static readonly Guid Product = new("5b1f9c1e-6a5d-4d55-8a39-0c0f3f0f7a11");

    public async Task<byte[]> SealAsync(string customer, byte[] balance)
    {
        var deadline = DateTime.UtcNow.AddSeconds(10);
        var context = new Dictionary<string, string> { ["customer"] = customer, ["product"] = Product.ToString() };

        while (true)
        {
            try
            {
                var response = await kms.EncryptAsync(new EncryptRequest
                {
                    KeyId = keyId,
                    Plaintext = new MemoryStream(balance),
                    EncryptionContext = context,
                });
                return response.CiphertextBlob.ToArray();
            }
            catch (DependencyTimeoutException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(Random.Shared.Next(50, 250));
            }
        }
    }
}
