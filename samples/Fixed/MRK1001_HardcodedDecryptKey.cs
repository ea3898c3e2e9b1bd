using System.Security.Cryptography;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using MultiRegionKey = MrkAnalyzers.Runtime.MultiRegionKey;

namespace Fixed;

/// <summary>An archive of encrypted invoices. It works in every Region of the key: the ciphertext names it, and the answer is checked.</summary>
public sealed class InvoiceArchive(IAmazonKeyManagementService kms, MultiRegionKey key, string legacyKeyId)
{
    private const string ArchiveKey = "alias/invoice-archive";

    public async Task<byte[]> ReadAsync(string path)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(await File.ReadAllBytesAsync(path)),
        };
        var response = await kms.DecryptAsync(request);
        return key.IsRelated(response.KeyId) ? response.Plaintext.ToArray() : throw new CryptographicException("The invoice was encrypted under another key.");
    }

    // What is in the archive since before the multi-Region key opens in its own Region only: RenewAsync brings it under the new one there.
    public async Task<byte[]> ReadOldAsync(byte[] ciphertext, bool legacy)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext), KeyId = legacy ? legacyKeyId : key.KeyId };
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public async Task<byte[]> RenewAsync(byte[] ciphertext, string newKeyId)
    {
        var response = await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(ciphertext),
            DestinationKeyId = newKeyId,
        });
        return response.CiphertextBlob.ToArray();
    }

    // To encrypt under a constant alias is fine: it is looked up in the Region that is called.
    public async Task WriteAsync(string path, byte[] invoice)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = ArchiveKey, Plaintext = new MemoryStream(invoice) });
        await File.WriteAllBytesAsync(path, response.CiphertextBlob.ToArray());
    }
}
