// scope: member
// dimension: path
// why: SetLength cuts the wrapped data key in place.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Volumes;

public sealed class VolumeKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly MemoryStream _scratch = new();

    public VolumeKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> CreateAsync(string keyId)
    {
        var key = await _kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
        });
        if (key.CiphertextBlob.Length > 160)
        {
            {|MRK3003:key.CiphertextBlob.SetLength(160)|};
        }

        return key.CiphertextBlob.ToArray();
    }
}
