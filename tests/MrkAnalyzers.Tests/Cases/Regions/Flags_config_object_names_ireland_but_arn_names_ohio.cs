// scope: type
// dimension: field
// why: The field's client is configured for eu-west-1 while Encrypt names a us-east-2 alias ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Survey;

public sealed class AnswerSealer : IDisposable
{
    private readonly AmazonKeyManagementServiceConfig _config;
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _key;

    public AnswerSealer()
    {
        _config = new AmazonKeyManagementServiceConfig { MaxErrorRetry = 5, Timeout = TimeSpan.FromSeconds(3) };
        _config.RegionEndpoint = RegionEndpoint.EUWest1;
        _kms = new AmazonKeyManagementServiceClient(_config);
        _key = "arn:aws:kms:us-east-2:303030303030:alias/survey-answers";
    }

    public async Task<string> SealAsync(string answer)
    {
        using var clear = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(answer));
        var request = new EncryptRequest { Plaintext = clear, KeyId = {|MRK1004:_key|} };
        var response = await _kms.EncryptAsync(request);
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public void Dispose() => _kms.Dispose();
}
