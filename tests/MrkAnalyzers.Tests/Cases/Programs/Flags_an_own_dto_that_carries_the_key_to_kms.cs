// scope: cross
// dimension: lookalike
// why: The own command object is mapped one to one onto the SDK request, so its literal ARN binds decryption to one Region.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Sdk = Amazon.KeyManagementService.Model;

namespace Cqrs;

public sealed record DecryptCommand(string KeyId, byte[] CiphertextBlob);

public sealed class DecryptHandler
{
    private readonly IAmazonKeyManagementService _kms;

    public DecryptHandler(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> HandleAsync(DecryptCommand command)
    {
        var response = await _kms.DecryptAsync(new Sdk.DecryptRequest
        {
            KeyId = command.KeyId,
            CiphertextBlob = new MemoryStream(command.CiphertextBlob),
        });
        return response.Plaintext.ToArray();
    }
}

public sealed class InvoiceReader(DecryptHandler handler)
{
    public Task<byte[]> OpenAsync(byte[] blob) =>
        handler.HandleAsync({|MRK1001:new DecryptCommand("arn:aws:kms:eu-central-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab", blob)|});
}
