// scope: type
// dimension: argument
// why: The out parameter always holds the same key ID.
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
        if (stored.Length == 0) throw new InvalidDataException(collection);
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:keyId|},
            CiphertextBlob = new MemoryStream(sealedRow),
        });
        return response.Plaintext.ToArray();
    }

    private static void DefaultKey(out string keyId) => keyId = "8c1f3d1a-7d5a-4c8e-9a51-5b6d1c0fe3a9";
}
