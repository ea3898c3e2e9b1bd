// scope: type
// dimension: two-method
// why: The private helper hands over the response and its callers read only the plaintext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text;

namespace Billing.Cards;

public class CardVault
{
    private readonly IAmazonKeyManagementService _kms;

    public CardVault(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> NumberAsync(byte[] blob)
    {
        DecryptResponse response = await OpenAsync(blob);
        return Encoding.ASCII.GetString(response.Plaintext.ToArray());
    }

    public async Task<long> LengthAsync(byte[] blob)
    {
        DecryptResponse response = await OpenAsync(blob);
        return response.Plaintext.Length;
    }

    private async Task<DecryptResponse> OpenAsync(byte[] blob)
    {
        return await {|MRK1003:_kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })|};
    }
}
