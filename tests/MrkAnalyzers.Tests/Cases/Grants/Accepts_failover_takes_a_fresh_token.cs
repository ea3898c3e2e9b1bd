// scope: member
// dimension: near miss
// why: Before the fallback to Sydney the token variable is set to one granted there.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Ticketing.Seats;

public static class GateKeys
{
    public static async Task<byte[]> UnwrapAsync(string keyId, string role, byte[] blob)
    {
        var singapore = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast1);
        var sydney = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast2);
        CreateGrantRequest Request() => new() { KeyId = keyId, GranteePrincipal = role, Operations = [GrantOperation.Decrypt] };

        var token = (await singapore.CreateGrantAsync(Request())).GrantToken;
        try
        {
            var near = await singapore.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob), GrantTokens = [token] });
            return near.Plaintext.ToArray();
        }
        catch (KMSInternalException)
        {
            token = (await sydney.CreateGrantAsync(Request())).GrantToken;
            var far = await sydney.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob), GrantTokens = [token] });
            return far.Plaintext.ToArray();
        }
    }
}
