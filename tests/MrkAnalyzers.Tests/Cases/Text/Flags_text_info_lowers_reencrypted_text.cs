// scope: member
// dimension: local
// why: TextInfo.ToLower changes the case as well.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Globalization;

namespace Migration;

public class Mover(IAmazonKeyManagementService kms)
{
    public async Task<IReadOnlyDictionary<string, string>> MoveAsync(IEnumerable<(string Id, byte[] Blob)> rows, string target)
    {
        var moved = new Dictionary<string, string>();
        foreach (var (id, blob) in rows)
        {
            var response = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = new MemoryStream(blob), DestinationKeyId = target });
            var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
            moved.Add(id, {|MRK3005:CultureInfo.InvariantCulture.TextInfo.ToLower(text)|});
        }

        return moved;
    }
}
