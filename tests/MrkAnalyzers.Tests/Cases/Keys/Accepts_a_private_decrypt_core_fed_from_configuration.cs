// scope: type
// dimension: two-method
// why: The private helper's only caller passes a configured key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Contoso.Mail;

public sealed class MailboxCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;

    public MailboxCipher(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _configuration = configuration;
    }

    public Task<byte[]> OpenMailAsync(byte[] mail) => DecryptCoreAsync(mail, _configuration["alias/mailbox"]!);

    private async Task<byte[]> DecryptCoreAsync(byte[] cipher, string keyId)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(cipher), KeyId = keyId });
        return response.Plaintext.ToArray();
    }
}
