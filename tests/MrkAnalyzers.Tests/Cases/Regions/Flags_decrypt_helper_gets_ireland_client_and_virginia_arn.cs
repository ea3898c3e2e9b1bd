// scope: type
// dimension: two-method
// why: The outermost caller hands the helper an eu-west-1 client together with a us-east-1 ARN.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mirror;

public static class MirrorJob
{
    public static async Task<int> CopyAsync(IEnumerable<byte[]> blobs, ICollection<byte[]> output)
    {
        using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        foreach (var blob in blobs)
        {
            output.Add(await OpenAsync(ireland, {|MRK1004:"arn:aws:kms:us-east-1:818181818181:key/mrk-0123456789abcdef0123456789abcdef"|}, blob));
        }

        return output.Count;
    }

    private static async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms, string arn, byte[] blob)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest { KeyId = arn, CiphertextBlob = new MemoryStream(blob) });
        return answer.Plaintext.ToArray();
    }
}
