// scope: member
// dimension: argument
// why: Nobody here can tell whether the caller's text is URL-encoded.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public class CallbackReader(IAmazonKeyManagementService kms)
{
    public async Task<string> ReadAsync(string rawQueryValue)
    {
        var text = WebUtility.UrlDecode(rawQueryValue).Replace(' ', '+');
        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(Convert.FromBase64String(text));
        var response = await kms.DecryptAsync(request).ConfigureAwait(false);
        using var reader = new StreamReader(response.Plaintext);
        return await reader.ReadToEndAsync();
    }
}
