// scope: member
// dimension: local
// why: Take(128) throws the rest of the ciphertext away before it is stored.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger;

public sealed class AccountSealer(IAmazonKeyManagementService kms, string keyId, IDictionary<int, byte[]> table)
{
    private const int ColumnWidth = 128;

    public async Task SealAsync(int account, byte[] iban)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(iban) });
        table[account] = {|MRK3003:answer.CiphertextBlob.ToArray().Take(ColumnWidth).ToArray()|};
    }
}
