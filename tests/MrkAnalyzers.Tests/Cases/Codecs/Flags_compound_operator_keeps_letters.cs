// scope: type
// dimension: combined
// why: What += adds to the package are the bytes of the letters, and the package is what KMS gets.
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

    public static Package operator +(Package package, string letter) => new() { Content = Encoding.UTF8.GetBytes(letter) };
}

public sealed class Post(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(string letter)
    {
        var package = new Package();
        {|MRK3002:package += letter|};
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(package.Content) });
        return answer.Plaintext.ToArray();
    }
}
