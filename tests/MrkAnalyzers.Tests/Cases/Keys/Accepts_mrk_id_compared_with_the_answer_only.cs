// scope: type
// dimension: near miss
// why: The constant mrk- id is used to check the answering key, never sent.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global.Checked;

public sealed class AuditTrailOpener(IAmazonKeyManagementService kms)
{
    private const string Family = "mrk-1122334455667788990011aabbccddee";

    public async Task<byte[]> OpenAsync(byte[] entry)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(entry) });
        Guard(answer);
        return answer.Plaintext.ToArray();
    }

    private static void Guard(DecryptResponse answer)
    {
        if (answer.KeyId.Split('/') is not [_, Family])
            throw new System.Security.SecurityException($"{answer.KeyId} is not of the audit family");
    }
}
