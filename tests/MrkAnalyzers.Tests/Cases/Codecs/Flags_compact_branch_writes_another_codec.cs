// scope: type
// dimension: path
// why: With the compact flag the text is base64url, and the reader knows only standard base64.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;
using System.Collections.Concurrent;

namespace Games.Saves;

public sealed class SaveGameKeys
{
    private readonly ConcurrentDictionary<int, string> _slots = new();
    private readonly IAmazonKeyManagementService _kms;

    public SaveGameKeys(IAmazonKeyManagementService kms, bool compact)
    {
        _kms = kms;
        Compact = compact;
    }

    public bool Compact { get; }

    public async Task<byte[]> CreateThenReloadAsync(string keyId, byte[] profile)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(profile) });
        byte[] blob = response.CiphertextBlob.ToArray();
        string text;
        if (Compact)
        {
            text = Base64Url.EncodeToString(blob);
        }
        else
        {
            text = Convert.ToBase64String(blob);
        }

        return await ReloadAsync({|MRK3006:text|});
    }

    private async Task<byte[]> ReloadAsync(string text)
    {
        var blob = Convert.FromBase64String(text);
        return (await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
    }
}

