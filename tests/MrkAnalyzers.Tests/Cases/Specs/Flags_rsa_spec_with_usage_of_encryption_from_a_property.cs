// scope: type
// dimension: combined
// why: The get-only properties give an RSA spec and the encryption usage to the multi-Region request.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Custody;

public abstract class CustodyKey(IAmazonKeyManagementService kms)
{
    protected IAmazonKeyManagementService Kms { get; } = kms;
    public abstract Task<string> CreateAsync();
}

public sealed class DepositKey(IAmazonKeyManagementService kms) : CustodyKey(kms)
{
    private KeySpec Spec { get; } = KeySpec.RSA_2048;
    private static KeyUsageType Usage => KeyUsageType.ENCRYPT_DECRYPT;

    public override async Task<string> CreateAsync()
    {
        bool global = true;
        var response = await Kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = {|MRK4001:Spec|},
            KeyUsage = Usage,
            MultiRegion = global,
        });
        return response.KeyMetadata.Arn;
    }
}
