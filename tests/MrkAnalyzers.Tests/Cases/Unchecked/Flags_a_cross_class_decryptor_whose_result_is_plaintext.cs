// scope: cross
// dimension: cross-class
// why: The facade turns the answer into its own result, which holds no key.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public sealed record Opened(byte[] Plaintext, DateTimeOffset At);

public sealed class Gateway(IAmazonKeyManagementService kms)
{
    public async Task<Opened> OpenAsync(DecryptRequest request)
    {
        var response = await {|MRK1003:kms.DecryptAsync|}(request);
        return new Opened(response.Plaintext.ToArray(), DateTimeOffset.UtcNow);
    }
}

public sealed class Orders(Gateway gateway)
{
    public async Task<byte[]> ReadAsync(byte[] blob) => (await gateway.OpenAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext;
}
