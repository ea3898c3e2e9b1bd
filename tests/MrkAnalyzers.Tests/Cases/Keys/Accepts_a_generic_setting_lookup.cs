// scope: cross
// dimension: cross-class
// why: The generic lookup takes a constant name and yields what the settings hold under it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Settings;

public sealed class SettingStore(IReadOnlyDictionary<string, object> values)
{
    public T Get<T>(string name) => values.TryGetValue(name, out var v) && v is T t ? t : throw new KeyNotFoundException(name);
}

public sealed class SettingReader(IAmazonKeyManagementService kms, SettingStore settings)
{
    private const string KeyArnSetting = "arn:aws:kms:setting:key/orders";

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = settings.Get<string>(KeyArnSetting),
        };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
