// scope: type
// dimension: two-method
// why: ReadAsync decrypts in Oregon and WriteAsync encrypts the same bytes in Tokyo under a multi-Region key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Copying;

public sealed class SecretCopier : IDisposable
{
    private readonly AmazonKeyManagementServiceClient oregon = new(RegionEndpoint.USWest2);
    private readonly AmazonKeyManagementServiceClient tokyo = new(RegionEndpoint.APNortheast1);

    public async Task<byte[]> CopyAsync(byte[] secret, CancellationToken ct)
    {
        byte[] plain = await ReadAsync(secret, ct);
        try
        {
            return await WriteAsync({|MRK6001:plain|}, ct);
        }
        finally
        {
            Array.Clear(plain);
        }
    }

    private async Task<byte[]> ReadAsync(byte[] secret, CancellationToken ct)
    {
        var response = await oregon.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(secret) }, ct);
        return response.Plaintext.ToArray();
    }

    private async Task<byte[]> WriteAsync(byte[] plain, CancellationToken ct)
    {
        var request = new EncryptRequest();
        request.KeyId = "mrk-0987dcba09fe87dc65ba0987654321fe";
        request.Plaintext = new MemoryStream(plain);
        var response = await tokyo.EncryptAsync(request, ct);
        return response.CiphertextBlob.ToArray();
    }

    public void Dispose()
    {
        oregon.Dispose();
        tokyo.Dispose();
    }
}

