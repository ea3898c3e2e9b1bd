// scope: type
// dimension: three-method
// why: The wrapped key passes through two private helpers as a span, and the last one decodes it as UTF-8.
using System;
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
        return Cookie("sid", {|MRK3001:dk.CiphertextBlob.ToArray()|});
    }
}

public sealed partial class SessionKeys
{
    private static string Cookie(string name, ReadOnlySpan<byte> value) => $"{name}={Render(value)}; Secure; HttpOnly";

    private static string Render(ReadOnlySpan<byte> value)
    {
        return Encoding.UTF8.GetString(value);
    }
}
