// scope: member
// dimension: lookalike
// why: The 64-byte plaintext is split into an encryption and a MAC key; the ciphertext is stored whole.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Storage.Encryption;

public sealed record SplitKey(byte[] EncryptionKey, byte[] MacKey, byte[] Wrapped);

public class SplitKeySource(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<SplitKey> CreateAsync()
    {
        var response = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, NumberOfBytes = 64 });
        byte[] material = response.Plaintext.ToArray();
        var split = new SplitKey(material[..32], material[32..], response.CiphertextBlob.ToArray());
        Array.Clear(material);
        return split;
    }
}
