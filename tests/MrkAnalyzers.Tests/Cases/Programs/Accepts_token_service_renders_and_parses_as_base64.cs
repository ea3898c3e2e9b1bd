// scope: cross
// dimension: combined
// why: Both directions of the codec use base64.
using System;
using System.Text;

namespace Tokens.Codec;

public interface ITokenCodec
{
    string Render(byte[] token);

    byte[] Parse(string token);
}

public sealed class TokenCodec : ITokenCodec
{
    public string Render(byte[] token) => Convert.ToBase64String(token);

    public byte[] Parse(string token) => Convert.FromBase64String(token);
}
//// TokenService.cs
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens.Codec;

public class TokenService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ITokenCodec _codec;

    public TokenService(IAmazonKeyManagementService kms, ITokenCodec codec) => (_kms, _codec) = (kms, codec);

    public async Task<string> IssueAsync(string keyId, string subject)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(subject)) });
        return _codec.Render(response.CiphertextBlob.ToArray());
    }

    public async Task<string> SubjectAsync(string token)
    {
        var blob = _codec.Parse(token);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
