// scope: member
// dimension: shape
// why: The destination key must be named, and the source is the key that was stored with the blob.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotations;

public class KeyUpgrade
{
    private const string NewKey = "arn:aws:kms:eu-central-1:505050505050:alias/documents-v2";
    private readonly IAmazonKeyManagementService _kms;
    public KeyUpgrade(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> UpgradeAsync(string storedKeyArn, byte[] blob)
    {
        var response = await _kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            SourceKeyId = storedKeyArn,
            DestinationKeyId = NewKey,
        });
        return response.CiphertextBlob.ToArray();
    }
}
