// scope: type
// dimension: combined
// why: The object's own += puts the bytes of the letters into it.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Filled;

public sealed class Package
{
    public byte[] Content { get; private set; } = [];

    public void operator +=(string letter) => Content = Encoding.UTF8.GetBytes(letter);
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
