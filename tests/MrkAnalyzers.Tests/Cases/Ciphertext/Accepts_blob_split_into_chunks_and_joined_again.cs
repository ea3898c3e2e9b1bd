// scope: member
// dimension: near miss
// why: The chunks together are the whole blob, and reading joins them all in order.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger;

public sealed class AccountSealer(IAmazonKeyManagementService kms, string keyId, IDictionary<int, byte[][]> table)
{
    private const int ColumnWidth = 128;

    public async Task SealAsync(int account, byte[] iban)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(iban) });
        table[account] = answer.CiphertextBlob.ToArray().Chunk(ColumnWidth).ToArray();
    }

    public async Task<byte[]> OpenAsync(int account)
    {
        byte[] blob = table[account].SelectMany(part => part).ToArray();
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
    }
}
