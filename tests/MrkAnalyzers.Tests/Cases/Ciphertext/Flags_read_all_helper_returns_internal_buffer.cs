// scope: type
// dimension: two-method
// why: The helper hands back the internal array with its spare capacity and the caller sends all of it to Decrypt.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Archive.Cold;

public class ColdStoreReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _root;

    public ColdStoreReader(IAmazonKeyManagementService kms, string root)
    {
        _kms = kms;
        _root = root;
    }

    public async Task<string> ReadSecretAsync(string name)
    {
        byte[] sealedBytes;
        using (var file = File.OpenRead(Path.Combine(_root, name + ".kms")))
        {
            sealedBytes = ReadToEnd({|MRK3004:file|});
        }

        var result = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(sealedBytes) });
        using (var text = new StreamReader(result.Plaintext))
        {
            return await text.ReadToEndAsync();
        }
    }

    private static byte[] ReadToEnd(Stream source)
    {
        using (var memory = new MemoryStream())
        {
            source.CopyTo(memory);
            return memory.GetBuffer();
        }
    }
}

