// scope: type
// dimension: combined
// why: The operator that unwraps the envelope takes the bytes of the letters.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Unwrapping;

public readonly struct Envelope(string text)
{
    private readonly string text = text;

    public static byte[] operator ~(Envelope envelope) => Encoding.ASCII.GetBytes(envelope.text);
}

public sealed class Vault(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(string letter)
    {
        var envelope = new Envelope({|MRK3002:letter|});
        using var blob = new MemoryStream(~envelope);
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return answer.Plaintext.ToArray();
    }
}
