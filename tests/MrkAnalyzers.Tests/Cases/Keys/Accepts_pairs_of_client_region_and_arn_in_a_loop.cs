// scope: member
// dimension: local
// why: Each tuple pairs a Region with an ARN of that very Region, so no pass mixes them.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Paired;

public class PairedWriter
{
    public async Task<List<byte[]>> WriteEverywhereAsync(byte[] plain)
    {
        var targets = new (RegionEndpoint Region, string Arn)[]
        {
            (RegionEndpoint.USEast1, "arn:aws:kms:us-east-1:565656565656:key/mrk-f7177163c833dff4b38fc8d2872f1ec6"),
            (RegionEndpoint.EUWest1, "arn:aws:kms:eu-west-1:565656565656:key/mrk-f7177163c833dff4b38fc8d2872f1ec6"),
        };

        var blobs = new List<byte[]>();
        foreach (var (region, arn) in targets)
        {
            using var kms = new AmazonKeyManagementServiceClient(region);
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = arn, Plaintext = new MemoryStream(plain) });
            blobs.Add(response.CiphertextBlob.ToArray());
        }
        return blobs;
    }
}
