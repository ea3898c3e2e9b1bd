// scope: member
// dimension: argument
// why: The upper-cased text is hex.
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
        var normalized = stored.Trim().ToUpper();
        using var blob = new MemoryStream(Convert.FromHexString(normalized));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })).Plaintext.ToArray();
    }
}
