// scope: type
// dimension: combined
// why: What the operator puts together begins with what the configuration says.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Paths;

public sealed record KeyPath(string Text)
{
    public static KeyPath operator /(KeyPath path, string part) => new(path.Text + "/" + part);

    public override string ToString() => Text;
}

public sealed class Invoices(IAmazonKeyManagementService kms, string configured)
{
    public async Task<byte[]> ReadAsync(byte[] stored)
    {
        var key = new KeyPath(configured) / "key";
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(stored), KeyId = key.Text });
        return answer.Plaintext.ToArray();
    }
}
