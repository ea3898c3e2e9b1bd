// scope: type
// dimension: path
// why: In the catch block the standby Region's client is sent the primary's ARN, so the failover can never work.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Failover;

public sealed class FailoverSealer
{
    private const string KeyArn = "arn:aws:kms:us-west-1:232323232323:key/mrk-c0c1c2c3c4c5c6c7c8c9cacbcccdcecf";

    private readonly AmazonKeyManagementServiceClient _primary = new(RegionEndpoint.USWest1);
    private readonly AmazonKeyManagementServiceClient _standby = new(RegionEndpoint.USEast2);

    public async Task<byte[]> SealAsync(byte[] clear)
    {
        EncryptResponse response;
        try
        {
            response = await _primary.EncryptAsync(new EncryptRequest { KeyId = KeyArn, Plaintext = new MemoryStream(clear) });
        }
        catch (KMSInternalException)
        {
            response = await _standby.EncryptAsync(new EncryptRequest { KeyId = {|MRK1004:KeyArn|}, Plaintext = new MemoryStream(clear) });
        }

        return response.CiphertextBlob.ToArray();
    }
}
