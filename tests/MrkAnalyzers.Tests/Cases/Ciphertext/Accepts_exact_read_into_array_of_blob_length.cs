// scope: member
// dimension: shape
// why: The array has the blob's own length and ReadExactly fills all of it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Agent;

public static class ExactHeader
{
    public static async Task WriteAsync(IAmazonKeyManagementService kms, Stream output, string keyId)
    {
        var dataKey = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        MemoryStream source = dataKey.CiphertextBlob;

        var wrapped = new byte[source.Length];
        source.ReadExactly(wrapped, 0, wrapped.Length);
        await output.WriteAsync(wrapped);
    }
}
