// scope: member
// dimension: shape
// why: Global usings in another file change nothing: the SDK's own request gets a literal alias.
//// GlobalUsings.cs
global using System.IO;
global using System.Threading.Tasks;
global using Amazon.KeyManagementService;
global using Amazon.KeyManagementService.Model;
global using Request = Amazon.KeyManagementService.Model.DecryptRequest;
//// Opener.cs
namespace Globals;

public sealed class Opener(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        Request request = new() { CiphertextBlob = new MemoryStream(blob) };
        request.KeyId = {|MRK1001:"alias/globals"|};
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
