// scope: member
// dimension: path
// why: After the fallback to Sydney the request still carries the token granted in Singapore.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Ticketing.Seats;

public static class SeatKeys
{
    public static async Task<byte[]> UnwrapAsync(string keyId, string role, byte[] blob)
    {
        var singapore = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast1);
        var sydney = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);
        var grant = await singapore.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            GranteePrincipal = role,
            Operations = [GrantOperation.Decrypt],
        });

        try
        {
            var near = await singapore.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob), GrantTokens = [grant.GrantToken] });
            return near.Plaintext.ToArray();
        }
        catch (KMSInternalException)
        {
            var far = await sydney.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob), GrantTokens = [{|MRK7003:grant.GrantToken|}] });
            return far.Plaintext.ToArray();
        }
    }
}
