// scope: member
// dimension: path
// why: On one of the two ways the text loses its case.
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
    public async Task<string> ExportAsync(byte[] data, bool legacy)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/export", Plaintext = new MemoryStream(data) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        if (legacy)
        {
            text = {|MRK3005:text.ToUpperInvariant()|};
        }

        return text;
    }
}
