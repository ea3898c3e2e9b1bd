// scope: type
// dimension: near miss
// why: A loop over every client creates the alias in each of the three Regions.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Geo;

public sealed class GeoKeyring
{
    private readonly IAmazonKeyManagementService us = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService eu = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
    private readonly IAmazonKeyManagementService au = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);

    public async Task SetUpAsync(string keyId)
    {
        await us.ReplicateKeyAsync(new() { KeyId = keyId, ReplicaRegion = "eu-west-1" });
        await us.ReplicateKeyAsync(new() { KeyId = keyId, ReplicaRegion = "ap-southeast-2" });
        foreach (var client in new[] { us, eu, au })
        {
            await client.CreateAliasAsync("alias/geo-index", keyId);
        }
    }

    public async Task<byte[]> SealInSydneyAsync(byte[] index)
    {
        var answer = await au.EncryptAsync(new EncryptRequest { KeyId = "alias/geo-index", Plaintext = new MemoryStream(index) });
        return answer.CiphertextBlob.ToArray();
    }
}
