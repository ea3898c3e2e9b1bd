// scope: type
// dimension: field
// why: The delegate is a settable property, so its literal is only a default.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Replaceable;

public class ReplaceableCipher
{
    private readonly IAmazonKeyManagementService _kms;
    public ReplaceableCipher(IAmazonKeyManagementService kms) => _kms = kms;

    public Func<string> KeySelector { get; set; } = () => "alias/replaceable";

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { KeyId = KeySelector(), CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}
