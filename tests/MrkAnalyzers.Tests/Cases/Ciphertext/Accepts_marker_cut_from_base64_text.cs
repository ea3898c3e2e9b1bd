// scope: member
// dimension: argument
// why: Only the marker that Protect put before the text is cut off.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tables;

public class ColumnProtector
{
    private const string Marker = "kms1:";
    private readonly IAmazonKeyManagementService _kms;

    public ColumnProtector(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ProtectAsync(string keyId, string value)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(value)) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return Marker + text;
    }

    public async Task<string> UnprotectAsync(string column)
    {
        if (!column.StartsWith(Marker, StringComparison.Ordinal)) return column;
        var text = column.Substring(Marker.Length);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
