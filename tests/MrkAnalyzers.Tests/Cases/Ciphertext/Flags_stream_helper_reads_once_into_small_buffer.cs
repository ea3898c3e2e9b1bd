// scope: cross
// dimension: argument
// why: ReadSome returns at most 50 bytes of the stream it is given, and this caller gives it the whole ciphertext to store.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Kiosk;

internal static class StreamTools
{
    internal static byte[] ReadSome(Stream stream)
    {
        var buffer = new byte[50];
        var n = stream.Read(buffer, 0, buffer.Length);
        return buffer[..n];
    }
}

public class KioskPairing
{
    private readonly IAmazonKeyManagementService _kms;
    public KioskPairing(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task PairAsync(string kioskId, string keyId)
    {
        var response = await _kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        var wrapped = StreamTools.ReadSome({|MRK3003:response.CiphertextBlob|});
        await File.WriteAllBytesAsync(kioskId + ".key", wrapped);
    }
}
