// scope: type
// dimension: field
// why: The field holds hex.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public class SessionKey(IAmazonKeyManagementService kms)
{
    private string _wrapped = "";

    public async Task RotateAsync()
    {
        var request = new GenerateDataKeyWithoutPlaintextRequest();
        request.KeyId = "alias/session";
        request.KeySpec = DataKeySpec.AES_256;
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(request);
        _wrapped = Convert.ToHexString(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> UnwrapAsync()
    {
        var blob = {|MRK3006:Convert.FromBase64String(_wrapped)|};
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
    }
}
