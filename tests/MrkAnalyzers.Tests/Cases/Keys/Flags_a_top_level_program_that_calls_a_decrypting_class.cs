// scope: cross
// dimension: cross-class
// output: exe
// why: The program's top level names the alias and the class below sends it.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var client = new AmazonKeyManagementServiceClient();
var opener = new Opener(client);
foreach (var file in args)
{
    var text = await opener.OpenAsync(file, {|MRK1001:"alias/cli-files"|});
    Console.WriteLine($"{file}: {text.Length} bytes");
}

internal sealed class Opener(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(string path, string alias)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes), KeyId = alias });
        return answer.Plaintext.ToArray();
    }
}
