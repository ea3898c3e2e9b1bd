// scope: cross
// dimension: lookalike
// why: The bytes come from a service whose implementation is not in sight; the name alone does not make them a KMS blob.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Partner.Integration;

public interface IPartnerCrypto
{
    Task<byte[]> EncryptAsync(string plaintext);
}

public class PartnerGateway
{
    private readonly IPartnerCrypto _partner;
    private readonly IAmazonKeyManagementService _kms;

    public PartnerGateway(IPartnerCrypto partner, IAmazonKeyManagementService kms)
    {
        _partner = partner;
        _kms = kms;
    }

    public async Task<string> SendAsync(byte[] wrappedPin)
    {
        var pin = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrappedPin) });
        byte[] ciphertext = await _partner.EncryptAsync(Encoding.ASCII.GetString(pin.Plaintext.ToArray()));
        return Encoding.ASCII.GetString(ciphertext);
    }
}
