// scope: type
// dimension: argument
// why: 8192 characters take every ciphertext in base64, in hex it has up to 12288.
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger;

public class Entry
{
    [StringLength({|MRK3007:8192|}, MinimumLength = 2)]
    public string Payload { get; set; } = "";
}

public class LedgerWriter(IAmazonKeyManagementService kms)
{
    public async Task<Entry> WriteAsync(byte[] payload)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/ledger", Plaintext = new MemoryStream(payload) });
        return Fill(new Entry(), Convert.ToHexString(response.CiphertextBlob.ToArray()));
    }

    private static Entry Fill(Entry entry, string payload)
    {
        entry.Payload = payload;
        return entry;
    }
}
