// scope: member
// dimension: path
// why: The first value is dead; the decoded bytes are sent.
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

namespace Headers;

public class HeaderOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public HeaderOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> OpenAsync(string header)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(header);
        if (bytes.Length == 0)
        {
            return "";
        }

        bytes = Convert.FromBase64String(header);
        using var blob = new MemoryStream(bytes);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
