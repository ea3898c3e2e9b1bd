// scope: cross
// dimension: three-method
// why: The controller's literal passes the interface and two private methods before it becomes the KeyId.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Checkout;

public interface IEnvelope
{
    Task<byte[]> OpenAsync(string key, byte[] payload);
}

public sealed class KmsEnvelope : IEnvelope
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsEnvelope(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<byte[]> OpenAsync(string key, byte[] payload)
    {
        if (payload.Length == 0)
            return Task.FromResult(payload);
        return UnwrapAsync(payload, key);
    }

    private async Task<byte[]> UnwrapAsync(byte[] payload, string keyName)
    {
        var response = await SendAsync(new MemoryStream(payload), keyName).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }

    private Task<DecryptResponse> SendAsync(MemoryStream blob, string id) =>
        _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = id });
}

public sealed class CheckoutController(IEnvelope envelope)
{
    public async Task<string> PostAsync(string body)
    {
        var card = await envelope.OpenAsync({|MRK1001:"alias/checkout-cards"|}, Convert.FromBase64String(body));
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(card));
    }
}
