// scope: member
// dimension: path
// why: Every turn of the loop takes the next chunk, and all of them are kept: nothing is lost.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sms.Transport;

public sealed class SecretSplitter(IAmazonKeyManagementService kms)
{
    private const int ChunkLength = 140;

    public async Task<IReadOnlyList<string>> SplitAsync(byte[] secret)
    {
        var sealedSecret = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/sms", Plaintext = new MemoryStream(secret) });
        var text = Convert.ToBase64String(sealedSecret.CiphertextBlob.ToArray());
        var chunks = new List<string>();
        for (var start = 0; start < text.Length; start += ChunkLength)
        {
            chunks.Add(text.Substring(start, Math.Min(ChunkLength, text.Length - start)));
        }

        return chunks;
    }
}
