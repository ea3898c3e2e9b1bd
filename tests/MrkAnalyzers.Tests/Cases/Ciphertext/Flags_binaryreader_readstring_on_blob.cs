// scope: member
// dimension: shape
// why: ReadString takes the blob's first byte for a length and decodes the rest as UTF-8; the ciphertext is destroyed.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace GameServer.Persistence;

public sealed class SaveGameSealer(IAmazonKeyManagementService kms)
{
    public required string KeyId { get; init; }

    public async ValueTask<string> SealAsync(byte[] state)
    {
        var sealedState = await kms.EncryptAsync(new EncryptRequest { KeyId = KeyId, Plaintext = new MemoryStream(state, writable: false) });
        using var br = new BinaryReader(sealedState.CiphertextBlob);
        return {|MRK3001:br.ReadString()|};
    }
}
