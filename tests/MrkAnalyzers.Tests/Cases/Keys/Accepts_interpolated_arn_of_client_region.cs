// scope: member
// dimension: argument
// why: Region and account of the ARN are those of the running process.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Banking.Ledgers;

public class LedgerBook
{
    private const string Stage = "prod";
    private readonly AmazonKeyManagementServiceClient _kms;
    private readonly string _account;
    private readonly string _family;

    public LedgerBook(AmazonKeyManagementServiceClient kms, string account, string family)
    {
        _kms = kms;
        _account = account;
        _family = family;
    }

    public async Task<byte[]> OpenAsync(byte[] page)
    {
        var region = _kms.Config.RegionEndpoint.SystemName;
        var keyId = $"arn:aws:kms:{region}:{_account}:key/{_family}";
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = keyId,
            CiphertextBlob = new MemoryStream(page),
        });
        return response.Plaintext.ToArray();
    }
}
