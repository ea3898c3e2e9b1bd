// scope: cross
// dimension: cross-class
// why: The constructor argument is a literal that the service stores and puts on every Decrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contoso.Composition;

public sealed class KmsCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public KmsCipher(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _keyId });
        return response.Plaintext.ToArray();
    }
}

public static class CompositionRoot
{
    public static KmsCipher CreateCipher()
    {
        var kms = new AmazonKeyManagementServiceClient();
        return new KmsCipher(kms, {|MRK1001:"alias/composition-root"|});
    }
}
