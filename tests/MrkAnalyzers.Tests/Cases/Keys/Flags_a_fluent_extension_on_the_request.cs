// scope: cross
// dimension: argument
// why: WithKey only writes its argument into the request that is then sent.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace FluentRequests;

public static class DecryptRequestExtensions
{
    public static DecryptRequest WithKey(this DecryptRequest request, string keyId)
    {
        request.KeyId = keyId;
        return request;
    }

    public static DecryptRequest WithContext(this DecryptRequest request, string name, string value)
    {
        (request.EncryptionContext ??= new Dictionary<string, string>())[name] = value;
        return request;
    }
}

public sealed class FluentReader
{
    private readonly IAmazonKeyManagementService _kms;
    public FluentReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob, string owner)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }
            .WithContext("owner", owner)
            .WithKey({|MRK1001:"alias/fluent"|});
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
