// scope: cross
// dimension: lookalike
// why: An on-premises KMS of the company uses the AWS words; its contract (text blobs, fixed keys) is none of AWS's business.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace Acme.Kms;

public sealed class DecryptRequest
{
    public string KeyId { get; set; } = "";
    public MemoryStream CiphertextBlob { get; set; } = new();
}

public sealed class DecryptResponse
{
    public MemoryStream Plaintext { get; set; } = new();
}

public interface IKeyManagementService
{
    Task<DecryptResponse> DecryptAsync(DecryptRequest request);
}

public sealed class AcmeSecrets(IKeyManagementService kms)
{
    private const string Key = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    public async Task<string> ReadAsync(string secret)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = Key,
            CiphertextBlob = new MemoryStream(Encoding.UTF8.GetBytes(secret)),
        });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }

    public Task<DecryptResponse> ReadHeadAsync(byte[] blob) =>
        kms.DecryptAsync(new DecryptRequest { KeyId = "alias/acme", CiphertextBlob = new MemoryStream(blob[..16]) });
}
