// scope: type
// dimension: near miss
// why: The last helper writes base64url and the reader decodes base64url.
using System;
using System.Buffers.Text;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Edge;

public sealed partial class SessionKeys
{
    private readonly IAmazonKeyManagementService _client;
    public SessionKeys(IAmazonKeyManagementService client) => _client = client;

    public async Task<string> NewCookieAsync(string cmk)
    {
        var dk = await _client.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = cmk, KeySpec = DataKeySpec.AES_128 });
        return Cookie("sid", dk.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> OpenCookieAsync(string value)
    {
        using var blob = new MemoryStream(Base64Url.DecodeFromChars(value));
        return (await _client.DecryptAsync(new() { CiphertextBlob = blob })).Plaintext.ToArray();
    }
}

public sealed partial class SessionKeys
{
    private static string Cookie(string name, ReadOnlySpan<byte> value) => $"{name}={Render(value)}; Secure; HttpOnly";

    private static string Render(ReadOnlySpan<byte> value)
    {
        Span<byte> utf8 = new byte[Base64Url.GetEncodedLength(value.Length)];
        Base64Url.EncodeToUtf8(value, utf8);
        return Encoding.UTF8.GetString(utf8);
    }
}
