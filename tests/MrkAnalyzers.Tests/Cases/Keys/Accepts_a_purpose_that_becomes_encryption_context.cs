// scope: cross
// dimension: lookalike
// why: The wrapper's second parameter goes into the encryption context, not into the key.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Purposes;

public interface IPurposeCipher { Task<byte[]> DecryptAsync(byte[] blob, string purpose); }

public class PurposeCipher : IPurposeCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public PurposeCipher(IAmazonKeyManagementService kms, string keyId) => (_kms, _keyId) = (kms, keyId);

    public async Task<byte[]> DecryptAsync(byte[] blob, string purpose)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = _keyId,
            EncryptionContext = new Dictionary<string, string> { ["purpose"] = purpose },
        });
        return r.Plaintext.ToArray();
    }
}

public class Newsletter(IPurposeCipher cipher)
{
    public Task<byte[]> OpenAsync(byte[] blob) => cipher.DecryptAsync(blob, "alias/newsletter");
}
