// scope: member
// dimension: local
// why: The AWS_REGION variable differs in the Region that decrypts, so the pairs will not match.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Lambda.Intake;

public sealed class IntakeFunction
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();

    public async Task<string> HandleAsync(string tenant, string keyId, Stream document)
    {
        using var copy = new MemoryStream();
        await document.CopyToAsync(copy);

        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = copy,
            EncryptionContext = new Dictionary<string, string>
            {
                ["tenant"] = tenant,
                ["written-in"] = {|MRK7001:Environment.GetEnvironmentVariable("AWS_REGION")!|},
            },
        });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
