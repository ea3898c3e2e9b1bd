// scope: cross
// dimension: argument
// why: Align appends zero bytes to the array behind its ref parameter, which is the blob that is cached and decrypted later.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Disk.Pages;

internal static class PageMath
{
    public static void Align(ref byte[] data) => Array.Resize(ref data, data.Length + 512);
}

internal sealed class PageKeys(IAmazonKeyManagementService kms)
{
    private readonly ConcurrentDictionary<int, byte[]> _keys = new();

    public async Task AddAsync(int page)
    {
        var r = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = "alias/pages", KeySpec = DataKeySpec.AES_256 });
        byte[] wrapped = r.CiphertextBlob.ToArray();
        PageMath.Align(ref {|MRK3004:wrapped|});
        _keys[page] = wrapped;
    }

    public async Task<byte[]> OpenAsync(int page) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_keys[page]) })).Plaintext.ToArray();
}
