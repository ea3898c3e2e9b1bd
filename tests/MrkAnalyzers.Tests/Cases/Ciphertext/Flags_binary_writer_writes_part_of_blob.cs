// scope: type
// dimension: two-method
// why: The writer stores only the first 128 bytes of the blob.
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
        writer.Write(128);
        {|MRK3003:writer.Write(blob, 0, 128)|};
    }

    public async Task<byte[]> ReadAsync(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var blob = reader.ReadBytes(length);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
