// scope: member
// dimension: reencrypt
// why: The destination context names the process.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Mover(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> MoveAsync(byte[] blob, string to, Dictionary<string, string> old)
    {
        var response = await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            SourceEncryptionContext = old,
            DestinationKeyId = to,
            DestinationEncryptionContext = new Dictionary<string, string> { ["process"] = {|MRK7002:Environment.ProcessId.ToString()|} },
        });
        return response.CiphertextBlob.ToArray();
    }
}
