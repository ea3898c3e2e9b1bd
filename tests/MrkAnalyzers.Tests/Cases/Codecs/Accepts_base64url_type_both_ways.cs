// scope: member
// dimension: local
// why: Base64Url wrote the text.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Roundtrip;

public class SelfTest(IAmazonKeyManagementService kms)
{
    public async Task<bool> RunAsync(byte[] sample)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/selftest", Plaintext = new MemoryStream(sample) });
        string text = Base64Url.EncodeToString(encrypted.CiphertextBlob.ToArray());
        byte[] blob = Base64Url.DecodeFromChars(text);
        var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return decrypted.Plaintext.ToArray().AsSpan().SequenceEqual(sample);
    }
}
