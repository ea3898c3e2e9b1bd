// scope: type
// dimension: two-method
// why: A UTF-8 round trip loses bytes of the wrapped key, on the way out and on the way in.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text;

namespace Legacy.Columns;

public class LegacyColumn
{
    private readonly IAmazonKeyManagementService _kms;

    public LegacyColumn(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> NewKeyAsync(string keyId)
    {
        var key = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        return {|MRK3001:Encoding.UTF8.GetString(key.CiphertextBlob.ToArray())|};
    }

    public async Task<byte[]> LoadKeyAsync(string column)
    {
        var bytes = {|MRK3002:Encoding.UTF8.GetBytes(column)|};
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) });
        return response.Plaintext.ToArray();
    }
}
