// scope: cross
// dimension: three-method
// why: Command, service and gateway hand the spec on unchanged; the command is where the constant enters.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Admin.Cli;

public class InitCommand
{
    private readonly SetupService _setup;
    public InitCommand(SetupService setup) => _setup = setup;
    public Task InvokeAsync() => _setup.PrepareAsync("admin", {|MRK4002:"ECC_NIST_P521"|});
}

public class SetupService
{
    private readonly KmsGateway _gateway;
    public SetupService(KmsGateway gateway) => _gateway = gateway;

    public async Task PrepareAsync(string purpose, string algorithm)
    {
        var arn = await _gateway.CreateKey(algorithm, purpose);
        System.Console.WriteLine(arn);
    }
}

public class KmsGateway
{
    private readonly IAmazonKeyManagementService _kms;
    public KmsGateway(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> CreateKey(string spec, string description)
    {
        var request = new CreateKeyRequest { Description = description, MultiRegion = true };
        request.KeyUsage = KeyUsageType.SIGN_VERIFY;
        request.KeySpec = spec;
        return (await _kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}
