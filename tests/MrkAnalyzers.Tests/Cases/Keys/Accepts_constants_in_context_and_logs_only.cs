// scope: member
// dimension: lookalike
// why: The ARN constant is a value of the encryption context and a log text; the request's key is a parameter.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contexts;

public class ContextReader
{
    private const string Topic = "alias/orders-topic";
    private readonly IAmazonKeyManagementService _kms;
    public ContextReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(string keyId, byte[] blob)
    {
        Console.WriteLine("reading {0} with arn:aws:kms:us-east-1:606060606060:key/x", Topic);
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = keyId,
            CiphertextBlob = new MemoryStream(blob),
            EncryptionContext = new Dictionary<string, string> { ["KeyId"] = Topic },
        });
        return response.Plaintext.ToArray();
    }
}
