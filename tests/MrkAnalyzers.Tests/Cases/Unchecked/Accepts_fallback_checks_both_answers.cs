// scope: member
// dimension: near miss
// why: Whichever client answers, the one check after the try block looks at its key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ads.Budgets;

public sealed class CampaignReader(IAmazonKeyManagementService primary, IAmazonKeyManagementService secondary, string family)
{
    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        DecryptResponse answer;
        try
        {
            answer = await primary.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        }
        catch (KeyUnavailableException)
        {
            answer = await secondary.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        }

        return answer is { KeyId: var arn } && arn.EndsWith("/" + family, StringComparison.Ordinal)
            ? answer.Plaintext.ToArray()
            : throw new InvalidOperationException("foreign key");
    }
}
