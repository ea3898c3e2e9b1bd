// scope: type
// dimension: three-method
// why: The hex text travels in a tuple through two methods to a base64 decoder.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Photo.Store;

public class AlbumCrypto
{
    private readonly IAmazonKeyManagementService kms;

    public AlbumCrypto(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task<int> VerifyAsync(string keyId)
    {
        var pair = await CreateAsync(keyId);
        var again = await ReopenAsync({|MRK3006:pair|});
        return again.AsSpan().SequenceEqual(pair.Plain) ? 0 : 1;
    }

    private async Task<(byte[] Plain, string Wrapped)> CreateAsync(string keyId)
    {
        var request = new GenerateDataKeyRequest();
        request.KeyId = keyId;
        request.NumberOfBytes = 32;
        var key = await kms.GenerateDataKeyAsync(request);
        return (key.Plaintext.ToArray(), Hex(key.CiphertextBlob));
    }

    private static string Hex(MemoryStream stream) => Convert.ToHexString(stream.ToArray());

    private async Task<byte[]> ReopenAsync((byte[] Plain, string Wrapped) pair)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(pair.Wrapped)) };
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}

