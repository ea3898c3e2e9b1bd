// scope: type
// dimension: near miss
// why: Both Regions are called with the bare mrk- id for Encrypt, which names the family member in each.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Failover.Family;

public sealed class FamilySealer
{
    private const string KeyArn = "arn:aws:kms:us-west-1:232323232323:key/mrk-d0d1d2d3d4d5d6d7d8d9dadbdcdddedf";

    private static string FamilyId => KeyArn[(KeyArn.LastIndexOf('/') + 1)..];

    private readonly IAmazonKeyManagementService[] _clients =
    {
        new AmazonKeyManagementServiceClient(RegionEndpoint.USWest1),
        new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2),
    };

    public async Task<byte[]> SealAsync(byte[] clear)
    {
        Exception? last = null;
        foreach (var kms in _clients)
        {
            try
            {
                var sealedBlob = await kms.EncryptAsync(new EncryptRequest { KeyId = FamilyId, Plaintext = new MemoryStream(clear) });
                return sealedBlob.CiphertextBlob.ToArray();
            }
            catch (AmazonKeyManagementServiceException e)
            {
                last = e;
            }
        }

        throw last!;
    }
}
