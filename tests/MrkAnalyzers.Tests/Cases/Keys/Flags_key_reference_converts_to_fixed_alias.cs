// scope: member
// dimension: argument
// why: The implicit conversion hands out the alias the readonly field was built with.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens;

public readonly struct KeyRef
{
    private readonly string _value;

    public KeyRef(string value) => _value = value;

    public static implicit operator string(KeyRef reference) => reference._value;
}

public record Token(string KeyArn, byte[] Body);

public class TokenOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public TokenOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(Token token)
    {
        var key = new KeyRef("alias/tokens/v1");
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:key|},
            CiphertextBlob = new MemoryStream(token.Body),
        });
        return response.Plaintext.ToArray();
    }
}
