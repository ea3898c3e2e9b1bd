// scope: member
// dimension: shape
// why: string.Concat of three constants is a constant alias ARN, which is bound to its Region.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Lucerne.Subscriptions;

public sealed class CouponService
{
    private static readonly string Prefix = "arn:aws:kms:ap-northeast-1:555566667777:";
    private readonly IAmazonKeyManagementService _kms;

    public CouponService(IAmazonKeyManagementService kms) => _kms = kms;

    public byte[] Redeem(byte[] coupon)
    {
        var request = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(coupon),
            KeyId = {|MRK1001:string.Concat(Prefix, "alias/", "coupons")|},
        };
        return _kms.DecryptAsync(request).GetAwaiter().GetResult().Plaintext.ToArray();
    }
}
