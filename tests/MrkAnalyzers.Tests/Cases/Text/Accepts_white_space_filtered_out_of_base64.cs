// scope: member
// dimension: local
// why: Base64 has no white space to lose.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Names;

public class BucketNamer(IAmazonKeyManagementService kms)
{
    public async Task<string> TokenAsync(string tenant)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/names", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(tenant)) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray(), Base64FormattingOptions.InsertLineBreaks);
        return new string(text.Where(c => !char.IsWhiteSpace(c)).ToArray());
    }
}
