// scope: member
// dimension: path
// why: Both branches decode the text form to the bytes it stands for.
using System;
using System.Buffers.Text;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Settings.Protected;

public class EncodedSettings(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> ReadAsync(string name)
    {
        var raw = Environment.GetEnvironmentVariable(name) ?? "";
        byte[] blob = raw switch
        {
            ['h', 'e', 'x', ':', .. var hex] => Convert.FromHexString(hex),
            ['u', 'r', 'l', ':', .. var url] => Base64Url.DecodeFromChars(url),
            _ => Convert.FromBase64String(raw),
        };
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
    }
}
