// scope: type
// dimension: two-method
// why: EncryptAsync writes hex, DecryptAsync reads base64.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payroll;

public sealed class FieldCipher(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> EncryptAsync(string value)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(value)) });
        return Convert.ToHexString(response.CiphertextBlob.ToArray());
    }

    public async Task<string> DecryptAsync(string value)
    {
        var blob = {|MRK3006:Convert.FromBase64String(value)|};
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
