// scope: cross
// dimension: argument
// why: The configuring lambda makes the multi-Region key an RSA one for encryption.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Infra;

public sealed class KeyCreator(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateGlobalAsync(Action<CreateKeyRequest> configure)
    {
        var request = new CreateKeyRequest { MultiRegion = true };
        configure(request);
        return (await kms.CreateKeyAsync(request)).KeyMetadata.KeyId;
    }
}

public sealed class Startup
{
    private readonly KeyCreator _creator;
    public Startup(KeyCreator creator) => _creator = creator;

    public Task<string> PartnerKeyAsync() => _creator.CreateGlobalAsync(r =>
    {
        r.Description = "partner drop box";
        r.KeySpec = {|MRK4001:KeySpec.RSA_2048|};
        r.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
    });
}
