// scope: cross
// dimension: program
// why: The alias enters at a caller of the interface, the blob is read with a StreamReader, and the stored text is encoded back with UTF-8.
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Settings.Application;

public interface ISettingCipher
{
    Task<string> EncryptAsync(string value, string key);

    Task<string> DecryptAsync(string stored, string key);
}

public sealed class SettingService
{
    private readonly ISettingCipher _cipher;
    private readonly Dictionary<string, string> _store = new();

    public SettingService(ISettingCipher cipher) => _cipher = cipher;

    public async Task PutAsync(string name, string value)
    {
        _store[name] = await _cipher.EncryptAsync(value, "alias/settings");
    }

    public async Task<string?> GetAsync(string name)
    {
        return _store.TryGetValue(name, out var stored)
            ? await _cipher.DecryptAsync(stored, {|MRK1001:"alias/settings"|})
            : null;
    }
}
//// KmsSettingCipher.cs
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Settings.Application;

namespace Settings.Infrastructure;

internal sealed class KmsSettingCipher : ISettingCipher
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsSettingCipher(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<string> EncryptAsync(string value, string key)
    {
        var request = new EncryptRequest
        {
            KeyId = key,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(value)),
        };

        var response = await _kms.EncryptAsync(request).ConfigureAwait(false);
        return {|MRK3001:new StreamReader(response.CiphertextBlob, Encoding.UTF8).ReadToEnd()|};
    }

    public async Task<string> DecryptAsync(string stored, string key)
    {
        var request = new DecryptRequest
        {
            KeyId = key,
            CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(stored)|}),
        };

        var response = await _kms.DecryptAsync(request).ConfigureAwait(false);
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
