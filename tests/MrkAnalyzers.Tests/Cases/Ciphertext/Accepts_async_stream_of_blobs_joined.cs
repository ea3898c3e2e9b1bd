// scope: type
// dimension: two-method
// why: Each blob of the async stream is written whole.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Runtime.CompilerServices;

namespace Sensors;

public class SensorArchive
{
    private readonly IAmazonKeyManagementService _kms;

    public SensorArchive(IAmazonKeyManagementService kms) => _kms = kms;

    private async IAsyncEnumerable<byte[]> SealAllAsync(string keyId, IEnumerable<byte[]> readings, [EnumeratorCancellation] CancellationToken token = default)
    {
        foreach (var reading in readings)
        {
            var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(reading) }, token);
            yield return response.CiphertextBlob.ToArray();
        }
    }

    public async Task ArchiveAsync(string keyId, IEnumerable<byte[]> readings, Stream archive)
    {
        await foreach (var blob in SealAllAsync(keyId, readings))
        {
            archive.Write(BitConverter.GetBytes(blob.Length));
            archive.Write(blob.AsSpan());
        }
    }
}
