// scope: cross
// dimension: three-method
// why: The controller passes on what its own caller gave.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Wiki.Crypto;

internal sealed class KmsGateway
{
    private readonly IAmazonKeyManagementService client;

    internal KmsGateway(IAmazonKeyManagementService client) => this.client = client;

    internal async Task<byte[]> CallAsync(string key, byte[] data)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(data), KeyId = key };
        var reply = await client.DecryptAsync(request);
        return reply.Plaintext.ToArray();
    }
}
//// PageService.cs
using System.Text;
using System.Threading.Tasks;

namespace Wiki.Crypto;

internal sealed class PageService
{
    private readonly KmsGateway gateway;

    internal PageService(KmsGateway gateway) => this.gateway = gateway;

    internal async Task<string> RenderAsync(byte[] page, string keyName)
    {
        var clear = await gateway.CallAsync(keyName, page);
        return Encoding.UTF8.GetString(clear);
    }
}
//// PageController.cs
using System;
using System.Threading.Tasks;

namespace Wiki.Crypto;

public sealed class PageController
{
    private readonly PageService pages;

    internal PageController(PageService pages) => this.pages = pages;

    public Task<string> Get(string base64, string keyName)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyName);
        return pages.RenderAsync(Convert.FromBase64String(base64), keyName);
    }
}
