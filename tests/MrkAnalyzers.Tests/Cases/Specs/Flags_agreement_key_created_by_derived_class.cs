// scope: type
// dimension: cross-class
// why: The derived class asks its base for a multi-Region key agreement key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Handshakes;

internal abstract class KeyMaker
{
    private readonly IAmazonKeyManagementService _kms;

    protected KeyMaker(IAmazonKeyManagementService kms) => _kms = kms;

    protected async Task<string> MakeAsync(KeySpec spec, KeyUsageType usage)
    {
        var request = new CreateKeyRequest { MultiRegion = true };
        request.KeySpec = spec;
        request.KeyUsage = usage;
        return (await _kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}

internal sealed class HandshakeKeys : KeyMaker
{
    public HandshakeKeys(IAmazonKeyManagementService kms)
        : base(kms)
    {
    }

    public Task<string> CreateAsync() => MakeAsync({|MRK4002:new KeySpec("ECC_NIST_P384")|}, KeyUsageType.KEY_AGREEMENT);
}
