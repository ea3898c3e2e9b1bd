// scope: type
// dimension: near miss
// why: The helper copies only the written part of the internal array.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Archive.Cold;

public class WarmStoreReader
{
    private readonly IAmazonKeyManagementService _kms;

    public WarmStoreReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ReadSecretAsync(Stream file)
    {
        byte[] sealedBytes = ReadToEnd(file);
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
            return memory.GetBuffer().AsSpan(0, (int)memory.Length).ToArray();
        }
    }
}
