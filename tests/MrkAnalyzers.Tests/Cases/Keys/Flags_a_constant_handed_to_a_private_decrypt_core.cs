// scope: type
// dimension: two-method
// why: The private helper takes the key as a parameter; its only caller passes a literal alias.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contoso.Mail;

public sealed class MailboxCipher
{
    private readonly IAmazonKeyManagementService _kms;

    public MailboxCipher(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<byte[]> OpenMailAsync(byte[] mail) => DecryptCoreAsync(mail, {|MRK1001:"alias/mailbox"|});

    private async Task<byte[]> DecryptCoreAsync(byte[] cipher, string keyId)
    {
        using var stream = new MemoryStream(cipher);
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = stream,
            KeyId = keyId,
        });
        return response.Plaintext.ToArray();
    }
}
