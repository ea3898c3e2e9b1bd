// scope: cross
// dimension: cross-class
// why: The reader fills part of a 2048-byte buffer and hands the whole array to the decryptor as the blob.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pos.Terminals;

public class TerminalDecryptor(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        using var ms = new MemoryStream(blob);
        var result = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = ms });
        return result.Plaintext.ToArray();
    }
}

public class TerminalReader(TerminalDecryptor decryptor)
{
    public async Task<byte[]> ReadPinBlockAsync(Stream serialPort)
    {
        var buffer = new byte[2048];
        var received = await serialPort.ReadAsync(buffer);
        if (received < 100) throw new InvalidDataException("short frame");
        return await decryptor.DecryptAsync({|MRK3004:buffer|});
    }
}
