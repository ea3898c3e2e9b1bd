// scope: cross
// dimension: combined
// why: The facade decodes the blob as UTF-8 on the way out and encodes text on the way in; both sides break the ciphertext.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Facade.Kms;

internal sealed class RawKms(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> EncryptAsync(byte[] plaintext, string keyId) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(plaintext) })).CiphertextBlob.ToArray();

    public async Task<byte[]> DecryptAsync(byte[] blob) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
}
//// CryptoFacade.cs
using System.Text;
using System.Threading.Tasks;

namespace Facade.Kms;

internal sealed class CryptoFacade(RawKms raw)
{
    private static readonly Encoding Text = Encoding.UTF8;

    public async Task<string> EncryptAsync(string value)
    {
        var cipher = await raw.EncryptAsync(Text.GetBytes(value), "alias/facade");
        return {|MRK3001:Text.GetString(cipher)|};
    }

    public async Task<string> DecryptAsync(string value)
    {
        var plain = await raw.DecryptAsync({|MRK3002:Text.GetBytes(value)|});
        return Text.GetString(plain);
    }
}
