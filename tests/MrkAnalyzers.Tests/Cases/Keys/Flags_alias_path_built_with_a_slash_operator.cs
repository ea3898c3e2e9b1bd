// scope: type
// dimension: combined
// why: The key's name is put together by an operator of its type; all its parts stand in the source.
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

public sealed class Invoices(IAmazonKeyManagementService kms)
{
    private static readonly KeyPath Root = {|MRK1001:new("alias")|};

    public async Task<byte[]> ReadAsync(byte[] stored)
    {
        var key = Root / "billing" / "invoices";
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(stored), KeyId = key.Text });
        return answer.Plaintext.ToArray();
    }
}
