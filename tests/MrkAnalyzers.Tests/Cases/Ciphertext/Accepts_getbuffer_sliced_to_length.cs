// scope: member
// dimension: shape
// why: The span over the buffer is limited to the stream's length, which leaves the spare capacity out.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Quotes.Protection;

public class SpanProtector(IAmazonKeyManagementService kms)
{
    public async Task<string> ProtectAsync(byte[] quote, string key)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(quote) });
        var copy = new MemoryStream();
        response.CiphertextBlob.WriteTo(copy);
        return Convert.ToBase64String(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }
}
