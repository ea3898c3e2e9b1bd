// scope: member
// dimension: near miss
// why: ReEncrypt changes the context inside one Region and no plaintext leaves KMS.
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

        Func<string, Task<byte[]>> turn = async line =>
        {
            var answer = await stockholm.ReEncryptAsync(new ReEncryptRequest
            {
                CiphertextBlob = new MemoryStream(Convert.FromBase64String(line)),
                DestinationKeyId = "mrk-99998888777766665555444433332222",
                DestinationEncryptionContext = new Dictionary<string, string> { ["ledger"] = "2026" },
            });
            return answer.CiphertextBlob.ToArray();
        };
        Func<byte[], Task<long>> verify = async blob =>
        {
            var answer = await zurich.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(blob),
                EncryptionContext = new Dictionary<string, string> { ["ledger"] = "2026" },
            });
            return answer.Plaintext.Length;
        };

        var turned = await Task.WhenAll(lines.Select(turn));
        Console.WriteLine((await Task.WhenAll(turned.Select(verify))).Sum());
        return turned;
    }
}
