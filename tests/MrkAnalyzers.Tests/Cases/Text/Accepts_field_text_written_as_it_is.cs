// scope: type
// dimension: field
// why: The text leaves as it was made; the upper-cased copy is only compared.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup;

public sealed class BackupKey(IAmazonKeyManagementService kms)
{
    private string? wrapped;

    public async Task<byte[]> CreateAsync()
    {
        var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/backup", KeySpec = DataKeySpec.AES_256 });
        wrapped = Convert.ToBase64String(key.CiphertextBlob.ToArray());
        return key.Plaintext.ToArray();
    }

    public bool IsSame(string other) => wrapped?.ToUpperInvariant() == other.ToUpperInvariant();

    public void Export(TextWriter writer) => writer.WriteLine(wrapped);
}
