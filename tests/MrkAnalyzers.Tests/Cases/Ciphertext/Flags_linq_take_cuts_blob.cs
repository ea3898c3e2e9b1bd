// scope: member
// dimension: combined
// why: Take cuts each blob at 256 bytes.
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

namespace Sampling;

public class SampleSealer(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[][]> SealAsync(IEnumerable<byte[]> samples)
    {
        var blobs = new List<byte[]>();
        foreach (var sample in samples)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(sample) });
            var blob = response.CiphertextBlob.ToArray();
            blobs.Add({|MRK3003:blob.Take(256)|}.ToArray());
        }

        return blobs.Take(256).ToArray();
    }
}
