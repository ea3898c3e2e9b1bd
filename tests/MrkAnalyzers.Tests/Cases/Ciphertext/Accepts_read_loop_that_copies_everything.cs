// scope: member
// dimension: path
// why: The loop reads 64 bytes at a time until the end and writes each part, so the file holds the whole blob.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sensors.Upload;

public class PacketWriter
{
    private readonly IAmazonKeyManagementService kms;
    public PacketWriter(IAmazonKeyManagementService kms) { this.kms = kms; }

    public async Task WriteAsync(string path, byte[] reading)
    {
        var enc = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/sensors", Plaintext = new MemoryStream(reading) });
        using var file = File.Create(path);
        var packet = new byte[64];
        int n;
        while ((n = enc.CiphertextBlob.Read(packet, 0, packet.Length)) > 0)
        {
            file.Write(packet, 0, n);
        }
    }
}
