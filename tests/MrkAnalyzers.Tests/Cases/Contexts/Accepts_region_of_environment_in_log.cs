// scope: member
// dimension: near miss
// why: The local Region appears in the log line and a metric, not in the encryption context.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Lambda.Intake;

public sealed class UploadFunction
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();

    public async Task<string> HandleAsync(string tenant, string keyId, Stream document)
    {
        var region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "local";
        var dimensions = new Dictionary<string, string> { ["tenant"] = tenant, ["region"] = region };
        using var copy = new MemoryStream();
        await document.CopyToAsync(copy);

        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = copy,
            EncryptionContext = new Dictionary<string, string> { ["tenant"] = tenant },
        });
        Console.WriteLine($"[{region}] sealed {copy.Length} bytes {string.Join(',', dimensions.Values)}");
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
