// scope: type
// dimension: field
// why: The field keeps the base64 of the wrapped key; Export hands out its upper-cased form.
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

    public void Export(TextWriter writer)
    {
        if (wrapped is null)
        {
            throw new InvalidOperationException("no key yet");
        }

        writer.WriteLine({|MRK3005:wrapped.ToUpperInvariant()|});
    }
}
