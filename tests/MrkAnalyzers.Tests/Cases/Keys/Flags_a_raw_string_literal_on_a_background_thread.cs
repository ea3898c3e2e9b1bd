// scope: member
// dimension: shape
// why: A raw string literal is a literal, and Task.Run only moves the call to another thread.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Desktop.Client;

internal sealed class OfflineCache
{
    private readonly IAmazonKeyManagementService _kms;

    internal OfflineCache(IAmazonKeyManagementService kms) => _kms = kms;

    internal Task<byte[]> LoadAsync(string path)
    {
        return Task.Run(async () =>
        {
            var bytes = await File.ReadAllBytesAsync(path);
            var r = await _kms.DecryptAsync(new DecryptRequest
            {
                KeyId = {|MRK1001:"""arn:aws:kms:sa-east-1:131313131313:key/ef2d127d-e37b-442b-aad0-6145e54b0c61"""|},
                CiphertextBlob = new MemoryStream(bytes),
            });
            return r.Plaintext.ToArray();
        });
    }
}
