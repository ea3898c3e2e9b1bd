// scope: member
// dimension: argument
// why: The ciphertext has no trailer of its own; cutting 16 bytes spoils it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;

namespace Packing;

public class Packer
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public Packer(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<byte[]> PackAsync(byte[] clear)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(clear) });
        var blob = response.CiphertextBlob.ToArray();
        var packed = new byte[blob.Length - 16];
        {|MRK3003:blob.AsSpan(0, blob.Length - 16)|}.CopyTo(packed);
        return packed;
    }

    public async Task<byte[]> UnpackAsync(byte[] packed)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(packed) };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
