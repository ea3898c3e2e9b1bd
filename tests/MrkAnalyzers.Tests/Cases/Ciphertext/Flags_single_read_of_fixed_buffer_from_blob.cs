// scope: member
// dimension: shape
// why: One Read into a 100-byte buffer takes only the beginning of the blob, and that beginning is written as the whole.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Agent;

public sealed class BackupHeader(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> WriteAsync(Stream output, string keyId)
    {
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });

        var wrapped = new byte[100];
        int read = {|MRK3003:dataKey.CiphertextBlob.Read(wrapped, 0, 100)|};
        await output.WriteAsync(wrapped, 0, read);
        await output.FlushAsync();

        return dataKey.Plaintext.ToArray();
    }
}
