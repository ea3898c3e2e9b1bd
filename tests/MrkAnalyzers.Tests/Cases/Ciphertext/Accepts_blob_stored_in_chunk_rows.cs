// scope: cross
// dimension: cross-class
// why: The repository splits the blob into rows of 100 bytes and joins all rows on load.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Legacy.Chunks;

public sealed record ChunkRow(Guid Id, int Number, byte[] Data);

public class ChunkRepository
{
    private readonly List<ChunkRow> _rows = [];

    public void Save(Guid id, byte[] blob)
    {
        for (int offset = 0, number = 0; offset < blob.Length; offset += 100, number++)
        {
            int size = Math.Min(100, blob.Length - offset);
            _rows.Add(new ChunkRow(id, number, blob[offset..(offset + size)]));
        }
    }

    public byte[] Load(Guid id) =>
        _rows.Where(r => r.Id == id).OrderBy(r => r.Number).SelectMany(r => r.Data).ToArray();
}
//// Service.cs
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Chunks;

public class ChunkService(ChunkRepository repository, IAmazonKeyManagementService kms)
{
    public async Task SaveAsync(Guid id, byte[] data)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/chunks", Plaintext = new MemoryStream(data) });
        repository.Save(id, r.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> LoadAsync(Guid id) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(repository.Load(id)) })).Plaintext.ToArray();
}
