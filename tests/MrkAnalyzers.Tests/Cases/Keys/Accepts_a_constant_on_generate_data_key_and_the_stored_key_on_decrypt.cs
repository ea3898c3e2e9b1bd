// scope: member
// dimension: combined
// why: The constant makes the data key; the decrypt names the key that was recorded beside the data.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Envelopes;

public sealed record Envelope(string KeyArn, byte[] WrappedKey, byte[] Body);

public class EnvelopeService
{
    private readonly IAmazonKeyManagementService _kms;
    public EnvelopeService(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<(byte[] Key, Envelope Envelope)> NewAsync(byte[] body)
    {
        var dataKey = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/envelopes", KeySpec = DataKeySpec.AES_256 });
        return (dataKey.Plaintext.ToArray(), new Envelope(dataKey.KeyId, dataKey.CiphertextBlob.ToArray(), body));
    }

    public async Task<byte[]> KeyOfAsync(Envelope envelope)
    {
        var dataKey = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(envelope.WrappedKey), KeyId = envelope.KeyArn });
        return dataKey.Plaintext.ToArray();
    }
}
