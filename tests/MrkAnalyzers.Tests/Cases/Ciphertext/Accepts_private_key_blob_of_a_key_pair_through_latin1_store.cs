// scope: cross
// dimension: near miss
// why: The same store is constructed with Latin-1, which keeps every byte.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Devices;

public sealed class TextStore
{
    private readonly Encoding _encoding;
    private readonly Dictionary<string, string> _map = new();

    public TextStore(Encoding encoding) => _encoding = encoding;

    public void Put(string id, byte[] value) => _map[id] = _encoding.GetString(value);

    public byte[] Get(string id) => _encoding.GetBytes(_map[id]);
}

public sealed class DeviceEnrolment(IAmazonKeyManagementService kms)
{
    private readonly TextStore _store = new(Encoding.Latin1);

    public async Task EnrolAsync(string device, string keyId)
    {
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeyPairSpec = DataKeyPairSpec.ECC_NIST_P256,
        });
        _store.Put(device, pair.PrivateKeyCiphertextBlob.ToArray());
    }

    public async Task<byte[]> PrivateKeyAsync(string device)
    {
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_store.Get(device)) });
        return opened.Plaintext.ToArray();
    }
}
