// scope: cross
// dimension: cross-class
// why: The composition root hands the configured key to the service.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

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
    private const string KeyEntry = "Kms:DecryptKey";

    public static KmsCipher CreateCipher(IConfiguration configuration) =>
        new KmsCipher(new AmazonKeyManagementServiceClient(), configuration[KeyEntry]!);
}
