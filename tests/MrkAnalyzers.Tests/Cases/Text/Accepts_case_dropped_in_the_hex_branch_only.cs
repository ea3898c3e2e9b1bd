// scope: member
// dimension: path
// why: Upper case is for the branch that writes hex.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Migration;

public class Exporter(IAmazonKeyManagementService kms)
{
    public async Task<string> ExportAsync(byte[] data, bool hex)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/export", Plaintext = new MemoryStream(data) });
        var bytes = response.CiphertextBlob.ToArray();
        string text;
        if (hex)
        {
            text = BitConverter.ToString(bytes).Replace("-", string.Empty).ToLowerInvariant();
        }
        else
        {
            text = Convert.ToBase64String(bytes);
        }

        return text;
    }
}
