// scope: type
// dimension: cross-class
// why: The record's Text encodes the ciphertext as base64.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Surveys;

internal sealed record SealedAnswer(byte[] Data)
{
    internal string Text => Convert.ToBase64String(Data);
}

public class SurveySealer
{
    private readonly IAmazonKeyManagementService _kms;

    public SurveySealer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> SealAsync(string keyId, string answer)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(answer)) });
        var sealedAnswer = new SealedAnswer(response.CiphertextBlob.ToArray());
        return sealedAnswer.Text;
    }
}
