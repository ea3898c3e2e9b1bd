// scope: cross
// dimension: cross-class
// why: The derived class gives its base the alias that the base names on Decrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payroll.Security;

public abstract class ProtectorBase
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    protected ProtectorBase(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    protected async Task<byte[]> UnwrapAsync(byte[] wrapped)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = _keyId, CiphertextBlob = new MemoryStream(wrapped) });
        return response.Plaintext.ToArray();
    }
}
//// SalaryProtector.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Payroll.Security;

public class SalaryOptions
{
    public string KeyId { get; set; } = "alias/unset";
}

public sealed class SalaryProtector : ProtectorBase
{
    public SalaryProtector(IAmazonKeyManagementService kms, SalaryOptions options)
        : base(kms, {|MRK1001:"alias/payroll-salaries"|})
    {
    }

    public Task<byte[]> RevealAsync(byte[] wrapped) => UnwrapAsync(wrapped);
}
