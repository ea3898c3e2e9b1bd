// scope: type
// dimension: two-method
// why: The helper's literal is replaced by the caller's parameter before the request is sent.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Restamped;

public class Restamped
{
    private readonly IAmazonKeyManagementService _kms;
    public Restamped(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(string key, byte[] blob)
    {
        var request = NewRequest();
        request.CiphertextBlob = new MemoryStream(blob);
        request.KeyId = key;
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    private static DecryptRequest NewRequest() => new() { KeyId = "alias/template" };
}
