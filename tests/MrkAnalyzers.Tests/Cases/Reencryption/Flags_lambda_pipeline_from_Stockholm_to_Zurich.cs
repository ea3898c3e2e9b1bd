// scope: member
// dimension: combined
// why: Two local lambdas, open in Stockholm and seal in Zurich, are composed over a list.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledgers;

public static class LedgerSync
{
    public static async Task<byte[][]> SyncAsync(string[] lines)
    {
        var stockholm = new Amazon.KeyManagementService.AmazonKeyManagementServiceClient(RegionEndpoint.EUNorth1);
        var zurich = new Amazon.KeyManagementService.AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral2);

        Func<string, Task<byte[]>> open = async line =>
        {
            var answer = await stockholm.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(line)) });
            return answer.Plaintext.ToArray();
        };
        Func<byte[], Task<byte[]>> seal = async plain =>
        {
            var answer = await zurich.EncryptAsync(new EncryptRequest { KeyId = "mrk-99998888777766665555444433332222", Plaintext = new MemoryStream(plain) });
            return answer.CiphertextBlob.ToArray();
        };

        return await Task.WhenAll(lines.Select(async line => await seal({|MRK6001:await open(line)|})));
    }
}

