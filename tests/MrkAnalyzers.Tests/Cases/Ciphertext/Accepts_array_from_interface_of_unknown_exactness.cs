// scope: cross
// dimension: cross-class
// why: Whether the device fills its frames completely is not visible here; unknown bytes are not known to be padded.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hsm.Bridge;

public interface IFrameSource
{
    int FrameSize { get; }
    Task FillAsync(byte[] frame);
}

public class FrameDecryptor
{
    private readonly IFrameSource _source;
    private readonly IAmazonKeyManagementService _kms;

    public FrameDecryptor(IFrameSource source, IAmazonKeyManagementService kms)
    {
        _source = source;
        _kms = kms;
    }

    public async Task<byte[]> NextAsync()
    {
        var frame = new byte[_source.FrameSize];
        await _source.FillAsync(frame);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(frame) });
        return response.Plaintext.ToArray();
    }
}
