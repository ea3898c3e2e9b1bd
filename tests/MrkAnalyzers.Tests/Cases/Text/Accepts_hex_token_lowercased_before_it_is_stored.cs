// scope: member
// dimension: local
// why: Hex digits mean the same in either case.
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
        var token = Convert.ToHexString(sealedSecret.CiphertextBlob.ToArray());
        await table.PutAsync(user, token.ToLowerInvariant());
    }
}
