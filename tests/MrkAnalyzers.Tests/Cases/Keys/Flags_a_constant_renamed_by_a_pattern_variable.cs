// scope: member
// dimension: shape
// why: The property pattern only tests the constant and gives it another name before it is sent.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Phone.Company;

public class VoiceMail
{
    private static readonly string? VoiceMailKey = "alias/voice-mail";

    private readonly IAmazonKeyManagementService kmsClient;

    public VoiceMail(IAmazonKeyManagementService kmsClient) => this.kmsClient = kmsClient;

    public async Task<byte[]> PlayAsync(byte[] recording)
    {
        var decrypt = new DecryptRequest { CiphertextBlob = new MemoryStream(recording) };
        if (VoiceMailKey is { Length: > 0 } key)
            decrypt.KeyId = {|MRK1001:key|};
        var decrypted = await kmsClient.DecryptAsync(decrypt);
        return decrypted.Plaintext.ToArray();
    }
}
