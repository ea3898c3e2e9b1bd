// scope: cross
// dimension: cross-class
// why: The primary constructor's parameter is captured and sent; the caller passes a bare mrk- literal.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fabrikam.Primary;

internal sealed class EnvelopeOpener(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> OpenAsync(byte[] wrappedKey)
    {
        var dataKey = await kms.DecryptAsync(new()
        {
            KeyId = keyId,
            CiphertextBlob = new MemoryStream(wrappedKey),
        }).ConfigureAwait(false);
        return dataKey.Plaintext.ToArray();
    }
}

internal sealed class OrderImporter(IAmazonKeyManagementService kms)
{
    private readonly EnvelopeOpener _opener = new(kms, {|MRK1002:"mrk-45c48cce2e2d7fbdea1afc51c7c6ad26"|});

    public Task<byte[]> ImportAsync(byte[] order) => _opener.OpenAsync(order);
}
