// scope: cross
// dimension: cross-class
// why: ReadAllBytes returns an array of the file's size; the service hands it on whole.
using System.IO;
using System.Threading.Tasks;

namespace Vault.Storage;

internal interface IExactBlobStore
{
    Task<byte[]> ReadAsync(string name);
    Task WriteAsync(string name, Stream content);
}

internal sealed class ExactFileStore(string root) : IExactBlobStore
{
    public Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(Path.Combine(root, name));

    public async Task WriteAsync(string name, Stream content)
    {
        await using var file = File.Create(Path.Combine(root, name));
        await content.CopyToAsync(file);
    }
}
//// VaultService.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Vault.Storage;

namespace Vault.Services;

internal sealed class ExactVault(IExactBlobStore store, IAmazonKeyManagementService kms)
{
    public async Task PutAsync(string name, byte[] secret)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/vault", Plaintext = new MemoryStream(secret) });
        await store.WriteAsync(name, r.CiphertextBlob);
    }

    public async Task<byte[]> GetAsync(string name)
    {
        byte[] ciphertext = await store.ReadAsync(name);
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) });
        return r.Plaintext.ToArray();
    }
}
