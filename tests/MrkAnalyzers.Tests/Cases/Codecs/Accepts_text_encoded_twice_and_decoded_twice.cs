// scope: type
// dimension: two-method
// why: Both layers come off again.
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

public class TwiceStore(IAmazonKeyManagementService kms)
{
    public async Task<string> SaveAsync(byte[] data)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/store", Plaintext = new MemoryStream(data) });
        var base64 = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(base64));
    }

    public async Task<byte[]> LoadAsync(string stored)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(Encoding.ASCII.GetString(Convert.FromBase64String(stored)))),
        });
        return response.Plaintext.ToArray();
    }
}
