// scope: member
// dimension: shape
// why: ReEncrypt returns ciphertext like Encrypt does; decoding a span of it with Encoding.Default (UTF-8 on .NET) loses data.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Kms = Amazon.KeyManagementService.IAmazonKeyManagementService;

namespace Rotation.Jobs;

internal sealed class ReWrapJob(Kms kms)
{
    internal async Task<string> ReWrapAsync(byte[] oldBlob, string newKey, CancellationToken stop = default)
    {
        var rr = new ReEncryptRequest();
        rr.CiphertextBlob = new MemoryStream(oldBlob);
        rr.DestinationKeyId = newKey;

        ReEncryptResponse? answer = await kms.ReEncryptAsync(rr, cancellationToken: stop)!;
        var fresh = (answer!.CiphertextBlob).ToArray();
        var text = {|MRK3001:Encoding.Default.GetString(bytes: fresh, index: 0, count: fresh.Length)|};
        return text;
    }
}
