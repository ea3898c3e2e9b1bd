// scope: member
// dimension: local
// why: Each line of the file is encoded as UTF-8 and sent as a ciphertext.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Import;

public static class SealedLineImport
{
    public static async Task<IReadOnlyList<string>> ReadAsync(IAmazonKeyManagementService kms, string path)
    {
        string[] lines = await File.ReadAllLinesAsync(path);
        var requests = lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(line)|}) })
            .ToList();

        var output = new List<string>(requests.Count);
        foreach (var request in requests)
        {
            using var plain = (await kms.DecryptAsync(request)).Plaintext;
            output.Add(Encoding.UTF8.GetString(plain.ToArray()));
        }
        return output;
    }
}
