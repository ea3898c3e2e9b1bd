// scope: cross
// dimension: cross-class
// why: The rotator sends its constructor argument to RotateKeyOnDemand, which takes key ID or ARN only.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation;

public class OnDemandRotator
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    public OnDemandRotator(IAmazonKeyManagementService kms, string key)
    {
        _kms = kms;
        _key = key;
    }

    public Task RotateAsync() => _kms.RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = _key });
}

public static class MonthlyTask
{
    private const string CardAlias = "alias/cards";

    public static async Task RunAsync()
    {
        using var kms = new AmazonKeyManagementServiceClient();
        var rotator = new OnDemandRotator(kms: kms, key: {|MRK2001:CardAlias|});
        await rotator.RotateAsync();
    }
}
