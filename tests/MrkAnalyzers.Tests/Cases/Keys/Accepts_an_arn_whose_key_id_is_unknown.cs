// scope: member
// dimension: shape
// why: Partition, Region and account are written out, but which key it is comes from the stored row.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rows;

public sealed record StoredSecret(string KeyUuid, byte[] Cipher);

public class SecretRows(IAmazonKeyManagementService kms)
{
    private const string Prefix = "arn:aws:kms:us-east-1:494949494949:key/";

    public async Task<byte[]> OpenAsync(StoredSecret row)
    {
        DecryptRequest request = new()
        {
            CiphertextBlob = new MemoryStream(row.Cipher),
            KeyId = Prefix + row.KeyUuid,
        };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
