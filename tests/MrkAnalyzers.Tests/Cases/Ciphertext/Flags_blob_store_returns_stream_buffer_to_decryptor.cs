// scope: cross
// dimension: cross-class
// why: The only IBlobStore implementation returns GetBuffer of a growing stream, and the service decrypts what it gets.
using System.IO;
using System.Threading.Tasks;

namespace Vault.Storage;

internal interface IBlobStore
{
    Task<byte[]> ReadAsync(string name);
}

internal sealed class FileBlobStore(string root) : IBlobStore
{
    public async Task<byte[]> ReadAsync(string name)
    {
        await using var file = new FileStream(Path.Combine(root, name), FileMode.Open, FileAccess.Read);
        var content = new MemoryStream(capacity: 8192);
        await file.CopyToAsync(content);
        return {|MRK3004:content.GetBuffer()|};
    }
}
//// VaultService.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Vault.Storage;

namespace Vault.Services;

internal sealed class VaultService
{
    private readonly IBlobStore _store;
    private readonly IAmazonKeyManagementService _kms;

    public VaultService(IBlobStore store, IAmazonKeyManagementService kms) => (_store, _kms) = (store, kms);

    public async Task<byte[]> GetSecretAsync(string name)
    {
        byte[] ciphertext = await _store.ReadAsync(name);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) });
        return response.Plaintext.ToArray();
    }
}
