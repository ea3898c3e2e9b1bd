// scope: cross
// dimension: combined
// why: Client and ARN of one Region travel together in one entry, so Encrypt never sees a foreign ARN.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace RegionTables;

public sealed record RegionEntry(IAmazonKeyManagementService Client, string KeyArn);

public static class RegionTable
{
    public static readonly IReadOnlyDictionary<string, RegionEntry> Entries = new Dictionary<string, RegionEntry>
    {
        ["us"] = new(new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2), "arn:aws:kms:us-east-2:727272727272:key/mrk-31fefc0e570cb3860f2a6d4b38c6490d"),
        ["eu"] = new(new AmazonKeyManagementServiceClient(RegionEndpoint.EUNorth1), "arn:aws:kms:eu-north-1:727272727272:key/mrk-31fefc0e570cb3860f2a6d4b38c6490d"),
    };
}

public class TableWriter
{
    public async Task<byte[]> WriteAsync(string region, byte[] plain)
    {
        var entry = RegionTable.Entries[region];
        var response = await entry.Client.EncryptAsync(new EncryptRequest { KeyId = entry.KeyArn, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }
}
