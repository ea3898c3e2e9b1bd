// scope: type
// dimension: two-method
// why: Length and whole blob are written, and read back in the same way.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Containers;

public class ContainerFile
{
    private readonly IAmazonKeyManagementService _kms;

    public ContainerFile(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task WriteAsync(string keyId, byte[] header, BinaryWriter writer)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(header) });
        var blob = response.CiphertextBlob.ToArray();
        writer.Write(blob.Length);
        writer.Write(blob, 0, blob.Length);
    }

    public async Task<byte[]> ReadAsync(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var blob = reader.ReadBytes(length);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
