// scope: member
// dimension: near miss
// why: The lowered copy is compared with a marker, and the unaltered column value is decoded.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;

namespace Crm.Migration;

public static class CustomerRows
{
    public static async Task<byte[]> OpenPhoneAsync(IAmazonKeyManagementService kms, IDataRecord row)
    {
        var text = row.GetString(row.GetOrdinal("phone_sealed"));
        var folded = text.ToLowerInvariant();

        if (folded is "n/a" or "none" or "unknown")
        {
            return Array.Empty<byte>();
        }

        using var blob = new MemoryStream(Convert.FromBase64String(text));
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return opened.Plaintext.ToArray();
    }
}
