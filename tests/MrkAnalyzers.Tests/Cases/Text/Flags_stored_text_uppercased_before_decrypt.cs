// scope: member
// dimension: argument
// why: Whatever base64 the caller hands in, its upper-cased form is another blob.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Accounts;

public static class Unsealer
{
    public static async Task<byte[]> UnsealAsync(this IAmazonKeyManagementService kms, string stored)
    {
        var normalized = {|MRK3005:stored.Trim().ToUpper()|};
        using var blob = new MemoryStream(Convert.FromBase64String(normalized));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })).Plaintext.ToArray();
    }
}
