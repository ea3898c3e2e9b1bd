// scope: cross
// dimension: two-method
// why: The extension method decodes its receiver as UTF-8, and the receiver is ciphertext.
using System;
using System.Text;

namespace Widgets.Extensions;

public static class ByteExtensions
{
    public static string AsUtf8(this byte[] bytes) => Encoding.UTF8.GetString(bytes);

    public static string AsBase64(this byte[] bytes) => Convert.ToBase64String(bytes);
}
//// Widget.cs
global using Widgets.Extensions;
//// WidgetStore.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Widgets;

public class WidgetStore(IAmazonKeyManagementService kms)
{
    public async Task<string> SealAsync(string keyId, byte[] widget)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(widget) });
        var bytes = response.CiphertextBlob.ToArray();
        return {|MRK3001:bytes|}.AsUtf8();
    }

    public async Task<string> OpenAsync(byte[] widget)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(widget) });
        return response.Plaintext.ToArray().AsUtf8();
    }
}
