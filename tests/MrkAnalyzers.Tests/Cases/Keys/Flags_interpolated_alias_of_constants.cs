// scope: member
// dimension: argument
// why: Every part of the interpolated alias is a constant, nameof included.
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
        var keyId = $"alias/{Stage}/{nameof(LedgerBook)}";
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:keyId|},
            CiphertextBlob = new MemoryStream(page),
        });
        return response.Plaintext.ToArray();
    }
}
