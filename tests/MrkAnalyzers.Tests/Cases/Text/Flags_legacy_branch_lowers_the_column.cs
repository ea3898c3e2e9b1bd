// scope: member
// dimension: path
// why: Rows marked as legacy have their base64 lowered before it is decoded.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;

namespace Crm.Migration;

public static class ContactRows
{
    public static async Task<byte[]> OpenPhoneAsync(IAmazonKeyManagementService kms, IDataRecord row)
    {
        var text = row.GetString(row.GetOrdinal("phone_sealed"));
        var version = row.GetInt32(row.GetOrdinal("version"));

        if (version < 3)
        {
            text = {|MRK3005:text.ToLowerInvariant()|};
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            return Array.Empty<byte>();
        }

        using var blob = new MemoryStream(Convert.FromBase64String(text));
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return opened.Plaintext.ToArray();
    }
}
