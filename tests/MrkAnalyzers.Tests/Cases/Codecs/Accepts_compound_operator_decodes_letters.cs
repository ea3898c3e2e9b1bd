// scope: type
// dimension: combined
// why: What += adds to the package are the decoded letters.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Packages;

public sealed class Package
{
    public byte[] Content { get; private init; } = [];

    public static Package operator +(Package package, string letter) => new() { Content = Convert.FromBase64String(letter) };
}

public sealed class Post(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(string letter)
    {
        var package = new Package();
        package += letter;
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(package.Content) });
        return answer.Plaintext.ToArray();
    }
}
