// scope: member
// dimension: argument
// why: DescribeKey takes an alias, and it is the normal way to find the key behind one.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Health;

public class KmsHealthCheck
{
    private readonly IAmazonKeyManagementService _kms;
    public KmsHealthCheck(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> CheckAsync()
    {
        try
        {
            var key = await _kms.DescribeKeyAsync("alias/orders");
            return key.KeyMetadata.KeyState == KeyState.Enabled;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
