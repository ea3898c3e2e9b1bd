// scope: member
// dimension: shape
// why: The uploaded list holds only the first 120 bytes of the blob.
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sensors.Upload;

public class ReadingUploader
{
    private readonly HttpClient http;
    private readonly IAmazonKeyManagementService kms;

    public ReadingUploader(HttpClient http, IAmazonKeyManagementService kms)
    {
        this.http = http;
        this.kms = kms;
    }

    public async Task UploadAsync(byte[] reading)
    {
        var enc = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/sensors", Plaintext = new MemoryStream(reading) });
        List<byte> bytes = [.. enc.CiphertextBlob.ToArray()];
        var packet = {|MRK3003:bytes.GetRange(0, 120)|};
        using var reply = await http.PostAsync("readings", new ByteArrayContent(packet.ToArray()));
        reply.EnsureSuccessStatusCode();
    }
}
