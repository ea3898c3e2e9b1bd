// scope: type
// dimension: three-method
// why: Store passes the blob to Pack and Pack to Trim, which keeps 256 bytes at most of what must be whole.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Locker;

public class LockerStore
{
    private readonly IAmazonKeyManagementService kms;
    private readonly Dictionary<string, byte[]> slots = new();

    public LockerStore(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task StoreAsync(string slot, byte[] content)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/locker", Plaintext = new MemoryStream(content) });
        slots[slot] = Pack({|MRK3003:response.CiphertextBlob.ToArray()|});
    }

    private static byte[] Pack(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Trim(data, 256);
    }

    private static byte[] Trim(byte[] data, int max)
    {
        var result = new byte[max];
        Array.Copy(data, 0, result, 0, max);
        return result;
    }

    public byte[] Load(string slot) => slots[slot];
}
