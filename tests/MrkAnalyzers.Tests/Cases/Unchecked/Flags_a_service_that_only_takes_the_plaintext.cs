// scope: member
// dimension: shape
// why: Only Plaintext is read; which key answered is nobody's concern.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public interface ISecretReader
{
    Task<string> ReadAsync(string ciphertext);
}

public sealed class KmsSecretReader : ISecretReader
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsSecretReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ReadAsync(string ciphertext)
    {
        using var blob = new MemoryStream(Convert.FromBase64String(ciphertext));
        var request = new DecryptRequest { CiphertextBlob = blob };
        var response = await {|MRK1003:_kms.DecryptAsync|}(request).ConfigureAwait(false);
        using var reader = new StreamReader(response.Plaintext);
        return await reader.ReadToEndAsync();
    }
}
