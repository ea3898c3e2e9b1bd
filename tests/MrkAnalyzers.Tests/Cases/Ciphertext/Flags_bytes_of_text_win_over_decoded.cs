// scope: member
// dimension: path
// why: The last value of the local is the text's own bytes.
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
        byte[] bytes = Convert.FromBase64String(header);
        if (bytes.Length == 0)
        {
            return "";
        }

        bytes = {|MRK3002:Encoding.UTF8.GetBytes(header)|};
        using var blob = new MemoryStream(bytes);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
