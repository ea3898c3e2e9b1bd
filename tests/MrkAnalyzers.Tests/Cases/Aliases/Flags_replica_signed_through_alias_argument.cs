// scope: type
// dimension: argument
// why: The alias handed to the signing helper exists only in the primary's Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Licensing;

public class LicenceSigner
{
    public async Task InstallAsync(string masterKeyId)
    {
        using var stockholm = new AmazonKeyManagementServiceClient(RegionEndpoint.EUNorth1);
        await stockholm.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/licence-mac", TargetKeyId = masterKeyId });
        await stockholm.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = masterKeyId, ReplicaRegion = "us-east-2" });
    }

    public async Task<byte[]> IssueInOhioAsync(byte[] licence)
    {
        using var ohio = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2);
        return await MacAsync(ohio, {|MRK2002:"alias/licence-mac"|}, licence);
    }

    private static async Task<byte[]> MacAsync(IAmazonKeyManagementService kms, string key, byte[] message)
    {
        var request = new GenerateMacRequest
        {
            KeyId = key,
            Message = new MemoryStream(message),
            MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256,
        };
        return (await kms.GenerateMacAsync(request)).Mac.ToArray();
    }
}
