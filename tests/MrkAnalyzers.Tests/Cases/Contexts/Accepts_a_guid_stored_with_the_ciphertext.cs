// scope: cross
// dimension: cross-class
// why: The record that is stored holds the ID; the reader presents it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed record Stored(Guid Id, byte[] Ciphertext);

public interface IStore
{
    Task SaveAsync(Stored stored);

    Task<Stored> LoadAsync(Guid id);
}

public class Vault(IAmazonKeyManagementService kms, IStore store, string keyId)
{
    public async Task<Guid> SealAsync(byte[] secret)
    {
        var id = Guid.NewGuid();
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = Of(id) });
        await store.SaveAsync(new Stored(id, response.CiphertextBlob.ToArray()));
        return id;
    }

    public async Task<DecryptResponse> OpenAsync(Guid id)
    {
        var stored = await store.LoadAsync(id);
        return await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(stored.Ciphertext), EncryptionContext = Of(stored.Id) });
    }

    private static Dictionary<string, string> Of(Guid id) => new() { ["id"] = id.ToString() };
}
