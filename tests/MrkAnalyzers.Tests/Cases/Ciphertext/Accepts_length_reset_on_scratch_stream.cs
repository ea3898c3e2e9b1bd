// scope: member
// dimension: path
// why: SetLength empties the scratch stream before the whole blob is written into it.
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
        _scratch.SetLength(0);
        key.CiphertextBlob.CopyTo(_scratch);
        return _scratch.ToArray();
    }
}
