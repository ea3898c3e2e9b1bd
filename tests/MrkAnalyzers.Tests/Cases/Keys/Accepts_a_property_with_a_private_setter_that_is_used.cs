// scope: type
// dimension: field
// why: The property's literal is a start value; InitializeAsync replaces it by what DescribeKey answers.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Initialised;

public sealed class InitialisedCipher(IAmazonKeyManagementService kms)
{
    public string KeyArn { get; private set; } = "alias/startup";

    public async Task InitializeAsync()
    {
        var described = await kms.DescribeKeyAsync(KeyArn);
        KeyArn = described.KeyMetadata.Arn;
    }

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var r = await kms.DecryptAsync(new DecryptRequest { KeyId = KeyArn, CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}
