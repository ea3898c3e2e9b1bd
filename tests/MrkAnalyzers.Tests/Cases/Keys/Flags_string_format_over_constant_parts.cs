// scope: member
// dimension: shape
// why: string.Format of a constant template with constant arguments is a constant ARN in another coat.
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Trey.Research;

public class SampleRepository
{
    private const string ArnTemplate = "arn:aws:kms:{0}:{1}:key/{2}";
    private const string HomeRegion = "us-west-2";
    private const string AccountNumber = "333344445555";
    private const string KeyUuid = "45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26";

    private IAmazonKeyManagementService Kms { get; }

    public SampleRepository(IAmazonKeyManagementService kms) => Kms = kms;

    public async Task<Stream> OpenSampleAsync(MemoryStream cipher)
    {
        var arn = string.Format(CultureInfo.InvariantCulture, ArnTemplate, HomeRegion, AccountNumber, KeyUuid);
        var decryptRequest = new DecryptRequest { KeyId = {|MRK1001:arn|}, CiphertextBlob = cipher };
        return (await Kms.DecryptAsync(decryptRequest)).Plaintext;
    }
}
