// scope: cross
// dimension: cross-class
// why: The derived class gives its base a literal alias, and the base decrypts with it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Inheritance;

public abstract class EncryptedRepository
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    protected EncryptedRepository(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    protected async Task<byte[]> DecryptColumnAsync(byte[] column)
    {
        using var input = new MemoryStream(column);
        var output = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = input, KeyId = _keyId });
        return output.Plaintext.ToArray();
    }
}

public sealed class CustomerRepository : EncryptedRepository
{
    public CustomerRepository(IAmazonKeyManagementService kms)
        : base(kms, {|MRK1001:"alias/customers"|})
    {
    }

    public Task<byte[]> ReadSocialSecurityNumberAsync(byte[] column) => DecryptColumnAsync(column);
}
