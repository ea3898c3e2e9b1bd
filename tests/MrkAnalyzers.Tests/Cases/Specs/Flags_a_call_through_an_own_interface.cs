// scope: cross
// dimension: cross-class
// why: There is one implementation, it always creates multi-Region keys, and the handler gives it an RSA spec by name.
using System.Threading.Tasks;

namespace Subscriptions.Application;

public interface IKeyCreator
{
    Task<string> CreateAsync(string description, string spec);
}

public sealed class OnboardCustomerHandler
{
    private readonly IKeyCreator _keys;

    public OnboardCustomerHandler(IKeyCreator keys) => _keys = keys;

    public async Task<string> HandleAsync(string customer)
    {
        return await _keys.CreateAsync($"customer {customer}", {|MRK4001:"RSA_2048"|});
    }
}
//// KmsKeyCreator.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Subscriptions.Application;

namespace Subscriptions.Infrastructure;

internal sealed class KmsKeyCreator : IKeyCreator
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsKeyCreator(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> CreateAsync(string description, string spec)
    {
        var request = new CreateKeyRequest
        {
            Description = description,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            KeySpec = spec,
            MultiRegion = true,
        };
        var response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata.Arn;
    }
}
