// scope: member
// dimension: path
// why: In the readable branch the ciphertext is decoded as text.
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

namespace Inspecting;

public enum View { Raw, Readable }

public class Inspector(IAmazonKeyManagementService kms)
{
    public async Task<string> ShowAsync(string keyId, View view)
    {
        var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, NumberOfBytes = 32 });
        var wrapped = key.CiphertextBlob.ToArray();
        var clear = key.Plaintext.ToArray();
        Array.Clear(clear);
        return view == View.Readable
            ? {|MRK3001:Encoding.UTF8.GetString(wrapped)|}
            : Convert.ToBase64String(wrapped);
    }
}
