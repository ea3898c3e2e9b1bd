// scope: type
// dimension: two-method
// why: The StreamReader reads the plaintext; the ciphertext is base64.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;

namespace Notes;

public sealed class NoteBox
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public NoteBox(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<string> SealAsync(MemoryStream note)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = note });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> OpenAsync(byte[] note)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(note) });
        using var reader = new StreamReader(response.Plaintext);
        return await reader.ReadToEndAsync();
    }
}
