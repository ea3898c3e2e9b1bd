// scope: type
// dimension: two-method
// why: The private method fills only the Region into a constant template whose ID is a multi-Region key.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Formatted;

public class FormattedRewrap
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "";
    public FormattedRewrap(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> RewrapAsync(string newKey, byte[] blob)
    {
        var response = await _kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            SourceKeyId = {|MRK1002:OldKeyIn(_region)|},
            DestinationKeyId = newKey,
        });
        return response.CiphertextBlob.ToArray();
    }

    private static string OldKeyIn(string region) =>
        string.Format("arn:aws:kms:{0}:747474747474:key/mrk-4e732ced3463d06de0ca9a15b6153677", region);
}
