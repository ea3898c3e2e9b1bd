// scope: member
// dimension: local
// why: Keeping letters and digits drops the signs that carry bits.
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
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return new string({|MRK3005:text.Where(char.IsLetterOrDigit)|}.ToArray());
    }
}
