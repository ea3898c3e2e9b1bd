// scope: cross
// dimension: cross-class
// why: The consumer resizes the wrapped key up to a multiple of 16, which appends zeros to the blob it stores.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Aligned.Keys;

internal sealed class WrappedKey
{
    public required string KeyArn { get; init; }
    public required byte[] Blob { get; init; }
}

internal sealed class WrappedKeyFactory(IAmazonKeyManagementService kms)
{
    public async Task<WrappedKey> CreateAsync(string kek)
    {
        var r = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = kek, KeySpec = DataKeySpec.AES_256 });
        return new WrappedKey { KeyArn = r.KeyId, Blob = r.CiphertextBlob.ToArray() };
    }
}
//// AlignedStore.cs
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Aligned.Keys;

internal sealed class AlignedStore(WrappedKeyFactory factory)
{
    private readonly SortedDictionary<int, byte[]> _pages = new();

    public async Task AllocateAsync(int page, string kek)
    {
        WrappedKey key = await factory.CreateAsync(kek);
        byte[] data = key.Blob;
        {|MRK3004:Array.Resize(ref data, data.Length + 16 - data.Length % 16)|};
        _pages[page] = data;
    }

    public byte[] Read(int page) => _pages[page];
}
