// scope: member
// dimension: shape
// why: Only the first half of the re-encrypted blob is written to the output.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation.Jobs;

internal class HalfWriter(IAmazonKeyManagementService kms)
{
    public async Task RotateAsync(Stream input, Stream output, string newKey, CancellationToken ct)
    {
        using var old = new MemoryStream();
        await input.CopyToAsync(old, ct);

        var response = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = old, DestinationKeyId = newKey }, ct);
        ReadOnlyMemory<byte> renewed = response.CiphertextBlob.ToArray();
        ReadOnlyMemory<byte> half = {|MRK3003:renewed.Slice(0, renewed.Length / 2)|};
        await output.WriteAsync(half, ct);
    }
}
