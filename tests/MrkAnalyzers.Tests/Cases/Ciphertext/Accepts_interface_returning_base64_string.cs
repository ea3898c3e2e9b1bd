// scope: cross
// dimension: cross-class
// why: The service hands out base64; the repository's UTF-8 bytes of it are decoded back to the very same base64 text.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Clinic.Security;

public interface ITextEncryption
{
    Task<string> EncryptAsync(string plaintext);
}

public sealed class KmsTextEncryption(IAmazonKeyManagementService kms, string keyId) : ITextEncryption
{
    public async Task<string> EncryptAsync(string plaintext)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(plaintext)) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
//// Cache.cs
using System.Collections.Concurrent;
using System.Text;
using System.Threading.Tasks;
using Clinic.Security;

namespace Clinic.Caching;

public sealed class EncryptedCache(ITextEncryption encryption)
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new();

    public async Task PutAsync(string key, string value) =>
        _entries[key] = Encoding.UTF8.GetBytes(await encryption.EncryptAsync(value));

    public string? Get(string key) => _entries.TryGetValue(key, out var raw) ? Encoding.UTF8.GetString(raw) : null;
}
