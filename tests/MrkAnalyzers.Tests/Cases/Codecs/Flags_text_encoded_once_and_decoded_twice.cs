// scope: type
// dimension: two-method
// why: After the first decoding there is no text left to decode.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stores;

public class OnceStore(IAmazonKeyManagementService kms)
{
    public async Task<string> SaveAsync(byte[] data)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/store", Plaintext = new MemoryStream(data) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> LoadAsync(string stored)
    {
        var inner = Encoding.UTF8.GetString(Convert.FromBase64String(stored));
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(inner)|}) });
        return response.Plaintext.ToArray();
    }
}
