// scope: cross
// dimension: cross-class
// why: The factory's requests always carry the same literal and are sent by the reader.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace RequestFactories;

internal static class KmsRequests
{
    internal static DecryptRequest Decrypt(byte[] blob)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob, 0, blob.Length, writable: false, publiclyVisible: true),
        };
        request.KeyId = {|MRK1001:"arn:aws:kms:us-west-2:414141414141:key/37693cfc-7480-49e4-9d87-b8c7d8b9aacd"|};
        return request;
    }
}

internal sealed class BlobReader
{
    private readonly IAmazonKeyManagementService _kms;
    public BlobReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob) =>
        (await _kms.DecryptAsync(KmsRequests.Decrypt(blob))).Plaintext.ToArray();
}
