// scope: member
// dimension: local
// why: Base64 keeps every byte of the ciphertext; the UTF-8 calls only touch the plaintext.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Secrets;

public sealed class CardVault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public CardVault(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<string> ProtectAsync(string pan)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = _keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(pan)),
        });
        var bytes = response.CiphertextBlob.ToArray();
        return Convert.ToBase64String(bytes);
    }
}
