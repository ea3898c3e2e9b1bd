// scope: type
// dimension: argument
// why: The short column holds a hash of the ciphertext, the long one the ciphertext.
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
using System.Security.Cryptography;

namespace Ledger;

public class Entry
{
    [StringLength(64)]
    public string Fingerprint { get; set; } = "";

    [MaxLength(6144)]
    public byte[] Payload { get; set; } = [];
}

public class LedgerWriter(IAmazonKeyManagementService kms)
{
    public async Task<Entry> WriteAsync(byte[] payload)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/ledger", Plaintext = new MemoryStream(payload) });
        var blob = response.CiphertextBlob.ToArray();
        return new Entry { Fingerprint = Convert.ToHexString(SHA256.HashData(blob)), Payload = blob };
    }
}
