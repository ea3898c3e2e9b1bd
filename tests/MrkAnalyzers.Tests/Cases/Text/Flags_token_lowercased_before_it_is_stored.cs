// scope: member
// dimension: local
// why: Base64 tells upper from lower case; the lower-cased token decodes to other bytes.
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

public interface ITokenTable { Task PutAsync(string user, string token); }

public class TokenWriter(IAmazonKeyManagementService kms, ITokenTable table)
{
    public async Task WriteAsync(string user, byte[] secret)
    {
        var sealedSecret = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tokens", Plaintext = new MemoryStream(secret) });
        var token = Convert.ToBase64String(sealedSecret.CiphertextBlob.ToArray());
        await table.PutAsync(user, {|MRK3005:token.ToLowerInvariant()|});
    }
}
