// scope: type
// dimension: two-method
// why: DecryptPartnerAsync reads what a partner writes, in hex; the class itself writes base64.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partners;

public class PartnerGateway(IAmazonKeyManagementService kms)
{
    public async Task<string> EncryptAsync(byte[] data)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/partner", Plaintext = new MemoryStream(data) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> DecryptPartnerAsync(string record)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(record)) });
        return response.Plaintext.ToArray();
    }
}
