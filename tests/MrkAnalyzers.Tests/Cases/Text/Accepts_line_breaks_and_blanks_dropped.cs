// scope: member
// dimension: local
// why: White space is no part of base64.
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

public class PemReader(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> ReadAsync(string pem)
    {
        var text = pem.Replace("-----BEGIN CIPHERTEXT-----", "").Replace("-----END CIPHERTEXT-----", "").Replace("\r", "").Replace("\n", "").Replace(" ", "");
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) })).Plaintext.ToArray();
    }
}
