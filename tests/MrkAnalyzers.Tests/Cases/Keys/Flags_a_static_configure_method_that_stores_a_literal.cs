// scope: cross
// dimension: cross-class
// why: The one call of the singleton's factory passes a literal ARN that its instance keeps for Decrypt.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Singletons;

internal sealed class SharedVault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _arn;

    private SharedVault(IAmazonKeyManagementService kms, string arn)
    {
        _kms = kms;
        _arn = arn;
    }

    internal static SharedVault Create(string arn) => new(new AmazonKeyManagementServiceClient(), arn);

    internal Task<DecryptResponse> OpenAsync(byte[] blob) =>
        _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _arn });
}

internal static class App
{
    internal static readonly SharedVault Vault = SharedVault.Create({|MRK1001:"arn:aws:kms:me-south-1:454545454545:key/c16a5320-fa47-4530-9958-3c34fd356ef5"|});
}
