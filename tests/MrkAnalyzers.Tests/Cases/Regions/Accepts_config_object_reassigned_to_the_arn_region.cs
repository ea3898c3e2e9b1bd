// scope: member
// dimension: near miss
// why: The configuration's Region is overwritten with us-east-2 before the client is made.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Survey.Moved;

public static class SurveyKeys
{
    public static async Task<string> SealAsync(string answer)
    {
        var config = new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUWest1 };
        config.MaxErrorRetry = 5;
        config.RegionEndpoint = RegionEndpoint.USEast2;

        using var kms = new AmazonKeyManagementServiceClient(config);
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "arn:aws:kms:us-east-2:303030303030:alias/survey-answers",
            Plaintext = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(answer)),
        });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
