// scope: member
// dimension: near miss
// why: Each line is hexadecimal and decoded as such before Decrypt.
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
        string[] lines = await File.ReadAllLinesAsync(path, Encoding.UTF8);
        var requests = from line in lines
                       let text = line.Trim()
                       where text.Length > 0 && text[0] != '#'
                       select new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text.ToLowerInvariant())) };

        var output = new List<string>();
        foreach (var request in requests)
        {
            using var plain = (await kms.DecryptAsync(request)).Plaintext;
            output.Add(Encoding.UTF8.GetString(plain.ToArray()));
        }
        return output;
    }
}
