// scope: cross
// dimension: near miss
// why: The new Guid is the row's own key, saved with the blob and presented on decryption.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Parcel.Tracking;

public sealed class ParcelRow
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public byte[] Blob { get; set; } = [];
}

public sealed class ParcelRows(IAmazonKeyManagementService kms, string keyId, Func<ParcelRow, Task> save, Func<Guid, Task<ParcelRow>> load)
{
    public async Task<Guid> AddAsync(byte[] data)
    {
        var row = new ParcelRow();
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(data),
            EncryptionContext = ContextOf(row.Id),
        });
        row.Blob = response.CiphertextBlob.ToArray();
        await save(row);
        return row.Id;
    }

    public async Task<byte[]> GetAsync(Guid id)
    {
        var row = await load(id);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(row.Blob),
            EncryptionContext = ContextOf(row.Id),
        });
        return response.Plaintext.ToArray();
    }

    private static Dictionary<string, string> ContextOf(Guid id) => new() { ["parcel"] = id.ToString("D") };
}
