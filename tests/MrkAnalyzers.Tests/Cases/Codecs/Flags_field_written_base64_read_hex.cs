// scope: type
// dimension: field
// why: Rotate stores base64 in the field that Use parses as hex.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Queue.Signing;

public sealed class WrappedKeyHolder : IDisposable
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string _wrapped = string.Empty;

    public async Task RotateAsync(string keyId, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var fresh = await _kms.GenerateDataKeyWithoutPlaintextAsync(
                new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
            _wrapped = Convert.ToBase64String(fresh.CiphertextBlob.ToArray());
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<byte[]> UseAsync(CancellationToken ct)
    {
        if (_wrapped.Length == 0)
        {
            throw new InvalidOperationException("no key yet");
        }

        var blob = new MemoryStream({|MRK3006:Convert.FromHexString(_wrapped)|});
        var plain = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }, ct);
        return plain.Plaintext.ToArray();
    }

    public void Dispose() => _gate.Dispose();
}
