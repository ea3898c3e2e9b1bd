// scope: cross
// dimension: argument
// why: The call leaves out the key, so its constant default is sent.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Puzzle.Saves;

public static class SaveCrypto
{
    public static async Task<byte[]> LoadAsync(IAmazonKeyManagementService kms, byte[] save, string? keyId = "alias/puzzle-saves")
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(save), KeyId = keyId });
        return response.Plaintext.ToArray();
    }
}

public class SaveGame
{
    private readonly IAmazonKeyManagementService _kms;

    public SaveGame(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> LoadAsync(string slot)
    {
        var bytes = await File.ReadAllBytesAsync($"saves/{slot}.bin");
        return {|MRK1001:await SaveCrypto.LoadAsync(_kms, bytes)|};
    }
}
