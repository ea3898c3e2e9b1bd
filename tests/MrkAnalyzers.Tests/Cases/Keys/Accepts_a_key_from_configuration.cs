// scope: member
// dimension: shape
// why: The indexer's argument is a constant, but the key itself comes from configuration.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Contoso.Config;

public sealed class CouponReader
{
    private const string KeySetting = "alias/coupons";

    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;

    public CouponReader(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _configuration = configuration;
    }

    public async Task<byte[]> ReadAsync(byte[] coupon)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(coupon),
            KeyId = _configuration[KeySetting],
        });
        return response.Plaintext.ToArray();
    }
}
