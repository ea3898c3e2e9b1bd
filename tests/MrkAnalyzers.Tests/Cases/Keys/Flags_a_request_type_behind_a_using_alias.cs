// scope: member
// dimension: lookalike
// why: Renaming the SDK's types with using aliases does not change what is called.
using System.IO;
using System.Threading.Tasks;
using IKms = Amazon.KeyManagementService.IAmazonKeyManagementService;
using Unwrap = Amazon.KeyManagementService.Model.DecryptRequest;

namespace Renamed;

internal sealed class Unwrapper
{
    private readonly IKms _kms;

    public Unwrapper(IKms kms) => _kms = kms;

    public async Task<byte[]> UnwrapAsync(byte[] blob)
    {
        var unwrap = new Unwrap
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1002:"mrk-d4735e3a265e16eee03f59718b9b5d03"|},
        };
        return (await _kms.DecryptAsync(unwrap)).Plaintext.ToArray();
    }
}
