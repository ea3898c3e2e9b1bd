// scope: cross
// dimension: argument
// why: The page content is aligned, not the wrapped key; the blob in the cache is exact.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Disk.Pages;

internal static class PageAlignment
{
    public static void Align(ref byte[] data) => Array.Resize(ref data, data.Length + 512 - data.Length % 512);
}

internal sealed class PageStore(IAmazonKeyManagementService kms)
{
    private readonly ConcurrentDictionary<int, (byte[] Content, byte[] Wrapped)> _pages = new();

    public async Task AddAsync(int page, byte[] content)
    {
        var r = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = "alias/pages", KeySpec = DataKeySpec.AES_256 });
        byte[] wrapped = r.CiphertextBlob.ToArray();
        PageAlignment.Align(ref content);
        _pages[page] = (content, wrapped);
    }
}
