using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>An archive of encrypted invoices. It works in the Region it was written in, and in no other.</summary>
public sealed class InvoiceArchive(IAmazonKeyManagementService kms)
{
    private const string ArchiveKey = "alias/invoice-archive";

    public async Task<byte[]> ReadAsync(string path)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(await File.ReadAllBytesAsync(path)),
            KeyId = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", // expect MRK1001
        };
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public async Task<byte[]> ReadOldAsync(byte[] ciphertext, bool legacy)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(ciphertext) };
        if (legacy)
        {
            request.KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab"; // expect MRK1001
        }

        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public async Task<byte[]> RenewAsync(byte[] ciphertext, string newKeyId)
    {
        var response = await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(ciphertext),
            SourceKeyId = ArchiveKey, // expect MRK1001
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
