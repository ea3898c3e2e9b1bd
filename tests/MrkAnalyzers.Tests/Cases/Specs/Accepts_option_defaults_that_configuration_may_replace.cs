// scope: cross
// dimension: cross-class
// why: The initialisers of an options class are defaults for a binder; the effective value comes from configuration.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Notifications;

public class KmsKeyOptions
{
    public const string Section = "Kms:Key";

    public string Spec { get; set; } = "RSA_2048";

    public bool MultiRegion { get; set; } = true;
}

public class KeyInstaller
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly KmsKeyOptions _options;

    public KeyInstaller(IAmazonKeyManagementService kms, KmsKeyOptions options)
    {
        _kms = kms;
        _options = options;
    }

    public Task<CreateKeyResponse> InstallAsync() => _kms.CreateKeyAsync(new CreateKeyRequest
    {
        KeySpec = _options.Spec,
        MultiRegion = _options.MultiRegion,
    });
}
