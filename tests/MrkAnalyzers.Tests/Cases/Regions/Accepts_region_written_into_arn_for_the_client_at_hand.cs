// scope: type
// dimension: near miss
// why: The ARN is formatted with the Region of the very client that is called.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mirror.Local;

public sealed class LocalKey
{
    private readonly AmazonKeyManagementServiceClient _kms;

    public LocalKey(bool standby)
    {
        _kms = new AmazonKeyManagementServiceClient(standby ? RegionEndpoint.EUWest1 : RegionEndpoint.USEast1);
    }

    private string Arn(string account, string id) => $"arn:aws:kms:{_kms.Config.RegionEndpoint.SystemName}:{account}:key/{id}";

    public async Task<byte[]> MacAsync(byte[] message, string account, string id)
    {
        var mac = await _kms.GenerateMacAsync(new GenerateMacRequest
        {
            KeyId = Arn(account, id),
            MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256,
            Message = new MemoryStream(message),
        });
        return mac.Mac.ToArray();
    }
}
