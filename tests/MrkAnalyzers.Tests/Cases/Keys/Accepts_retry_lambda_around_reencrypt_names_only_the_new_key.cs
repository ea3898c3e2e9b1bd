// scope: type
// dimension: near miss
// why: The constant stands on DestinationKeyId, which encrypts; the source key is left to the ciphertext.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Migration.Forward;

public class Rewrapper
{
    private const string CurrentKey = "alias/customer-data";
    private readonly IAmazonKeyManagementService _client;
    private readonly SemaphoreSlim _gate = new(4);

    public Rewrapper(IAmazonKeyManagementService client) => _client = client;

    public async Task<IReadOnlyList<byte[]>> RewrapAsync(IEnumerable<byte[]> blobs)
    {
        var tasks = blobs.Select(async blob =>
        {
            await _gate.WaitAsync();
            try
            {
                var request = new ReEncryptRequest { DestinationKeyId = CurrentKey, CiphertextBlob = new MemoryStream(blob) };
                return (await _client.ReEncryptAsync(request)).CiphertextBlob.ToArray();
            }
            finally
            {
                _gate.Release();
            }
        });
        return await Task.WhenAll(tasks);
    }
}
