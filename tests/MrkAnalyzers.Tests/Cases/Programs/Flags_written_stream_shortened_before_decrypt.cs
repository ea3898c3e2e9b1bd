// scope: member
// dimension: combined
// why: The last four bytes of the received blob are cut off.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;

namespace Chunks;

public sealed class ChunkCollector : IDisposable
{
    private readonly MemoryStream _chunks = new();
    private readonly IAmazonKeyManagementService _kms;

    public ChunkCollector(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> SealAsync(string keyId, Stream source)
    {
        await source.CopyToAsync(_chunks);
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = _chunks });
        var copy = new MemoryStream();
        response.CiphertextBlob.CopyTo(copy);
        {|MRK3003:copy.SetLength(copy.Length - 4)|};
        var check = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = copy });
        check.Plaintext.Dispose();
        return Convert.ToHexString(copy.ToArray());
    }

    public void Dispose() => _chunks.Dispose();
}
