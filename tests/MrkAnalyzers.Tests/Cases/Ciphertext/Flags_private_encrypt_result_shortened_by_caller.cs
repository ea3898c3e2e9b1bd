// scope: type
// dimension: two-method
// why: Seal returns the blob and Reference keeps only 24 bytes of it in the returned reference used for lookup and decryption.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Links;

public class LinkSigner(IAmazonKeyManagementService kms)
{
    public async Task<Uri> CreateAsync(Guid document)
    {
        byte[] blob = await Seal(document.ToByteArray()).ConfigureAwait(false);
        var token = Convert.ToHexString({|MRK3003:blob.AsSpan(0, 24)|});
        return new Uri("https://docs.example.com/open?token=" + token);
    }

    private async Task<byte[]> Seal(byte[] id)
    {
        using MemoryStream plaintext = new(id);
        return (await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/links", Plaintext = plaintext })).CiphertextBlob.ToArray();
    }
}
