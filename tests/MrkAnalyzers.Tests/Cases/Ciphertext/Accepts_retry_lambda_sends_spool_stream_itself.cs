// scope: type
// dimension: near miss
// why: The SDK sends the written part of the stream, whatever its capacity and position.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mail.Relay;

public sealed class CapacitySpoolReader(IAmazonKeyManagementService kms)
{
    private readonly MemoryStream _spool = new(capacity: 6144);

    public void Append(ReadOnlySpan<byte> part) => _spool.Write(part);

    public async Task<byte[]> FinishAsync()
    {
        async Task<DecryptResponse> Once() => await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = _spool });

        DecryptResponse opened;
        try
        {
            opened = await Once();
        }
        catch (KMSInternalException)
        {
            opened = await Once();
        }

        return opened.Plaintext.ToArray();
    }
}
