// scope: member
// dimension: local
// why: The tuple's first element is a constant key ARN, deconstructed into the local used as KeyId.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hr.Payroll;

public sealed class SalaryReader
{
    private readonly IAmazonKeyManagementService kms;

    public SalaryReader(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task<string> ReadAsync(string base64)
    {
        var (key, purpose) = ("arn:aws:kms:us-west-2:444455556666:key/3f6a2c1e-98b4-4d7f-a1d0-2b9f6c7e8d11", "salary");
        var blob = Convert.FromBase64String(base64);

        var request = new DecryptRequest
        {
            KeyId = {|MRK1001:key|},
            CiphertextBlob = new MemoryStream(blob, writable: false),
            EncryptionContext = new Dictionary<string, string> { ["purpose"] = purpose },
        };

        using var plain = (await kms.DecryptAsync(request)).Plaintext;
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
