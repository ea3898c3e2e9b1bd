// scope: type
// dimension: argument
// why: What the out parameter gave is replaced by the stored key before the request is built.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Museum.Inventory;

public interface IKeyDirectory
{
    Task<string> FindAsync(string collection);
}

public class CollectionReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IKeyDirectory _directory;

    public CollectionReader(IAmazonKeyManagementService kms, IKeyDirectory directory) => (_kms, _directory) = (kms, directory);

    public async Task<byte[]> ReadAsync(string collection, byte[] sealedRow)
    {
        DefaultKey(out var keyId);
        var stored = await _directory.FindAsync(collection);
        keyId = stored;
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = keyId,
            CiphertextBlob = new MemoryStream(sealedRow),
        });
        return response.Plaintext.ToArray();
    }

    private static void DefaultKey(out string keyId) => keyId = "8c1f3d1a-7d5a-4c8e-9a51-5b6d1c0fe3a9";
}
