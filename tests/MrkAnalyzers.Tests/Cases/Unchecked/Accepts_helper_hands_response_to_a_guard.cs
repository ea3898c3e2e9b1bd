// scope: type
// dimension: near miss
// why: The response goes through a guard that reads its KeyId before the caller gets the plaintext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text;

namespace Billing.Cards;

public class PinVault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _account;
    private readonly string _keyId;

    public PinVault(IAmazonKeyManagementService kms, string account, string keyId)
    {
        _kms = kms;
        _account = account;
        _keyId = keyId;
    }

    public async Task<string> NumberAsync(byte[] blob)
    {
        DecryptResponse response = Guard(await OpenAsync(blob));
        return Encoding.ASCII.GetString(response.Plaintext.ToArray());
    }

    private async Task<DecryptResponse> OpenAsync(byte[] blob)
    {
        return await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
    }

    private DecryptResponse Guard(DecryptResponse response)
    {
        string[] parts = response.KeyId.Split(':');
        if (parts.Length != 6 || parts[4] != _account || parts[5] != "key/" + _keyId)
        {
            throw new UnauthorizedAccessException("unexpected key");
        }

        return response;
    }
}
