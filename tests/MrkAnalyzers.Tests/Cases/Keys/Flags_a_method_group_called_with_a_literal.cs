// scope: cross
// dimension: shape
// why: The delegate local is the cipher's own method, so its second argument is the Decrypt key.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace MethodGroups;

public sealed class Cipher
{
    private readonly IAmazonKeyManagementService _kms;
    public Cipher(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] blob, string keyId)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId });
        return r.Plaintext.ToArray();
    }
}

public static class Pipeline
{
    public static async Task<byte[]> RunAsync(Cipher cipher, byte[] blob, bool verbose)
    {
        Func<byte[], string, Task<byte[]>> open = cipher.OpenAsync;
        if (verbose)
            Console.WriteLine("opening {0} bytes", blob.Length);
        return await open(blob, {|MRK1001:"alias/pipeline"|});
    }
}
