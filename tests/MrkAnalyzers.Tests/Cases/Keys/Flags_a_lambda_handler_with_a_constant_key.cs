// scope: member
// dimension: field
// why: The handler's key is a private readonly field set by its initialiser, that is, in source.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Acme.Functions;

public sealed record S3Event(string Bucket, string ObjectKey, string WrappedKey);

public sealed class Function
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    private readonly string _dataKeyAlias = "alias/upload-data-keys";

    public async Task<string> FunctionHandler(S3Event input)
    {
        Console.WriteLine($"Handling {input.ObjectKey}");
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(input.WrappedKey)),
            EncryptionContext = new Dictionary<string, string>(StringComparer.Ordinal) { ["bucket"] = input.Bucket },
            KeyId = {|MRK1001:_dataKeyAlias|},
        };
        var dataKey = await _kms.DecryptAsync(request);
        return Convert.ToHexString(dataKey.Plaintext.ToArray());
    }
}
