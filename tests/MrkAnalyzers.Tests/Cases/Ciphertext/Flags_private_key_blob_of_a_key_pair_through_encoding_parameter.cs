// scope: cross
// dimension: argument
// why: The store decodes with whatever strict encoding it was constructed with; here it is UTF-8 and the value is the encrypted private key.
using System;
using System.Collections.Generic;
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
}

public sealed class DeviceEnrolment(IAmazonKeyManagementService kms)
{
    private readonly TextStore _store = new(Encoding.UTF8);

    public async Task<byte[]> EnrolAsync(string device, string keyId)
    {
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeyPairSpec = DataKeyPairSpec.ECC_NIST_P256,
        });
        _store.Put(device, {|MRK3001:pair.PrivateKeyCiphertextBlob.ToArray()|});
        return pair.PublicKey.ToArray();
    }
}
