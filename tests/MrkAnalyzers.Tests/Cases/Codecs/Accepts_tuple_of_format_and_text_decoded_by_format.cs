// scope: type
// dimension: near miss
// why: The format stored beside the text selects the decoder that matches the encoder.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Photo.Store;

public enum TextFormat { Hex, Base64 }

public sealed record Wrapped(TextFormat Format, string Text);

public class GalleryCrypto(IAmazonKeyManagementService kms)
{
    public async Task<Wrapped> CreateAsync(string keyId, bool printable)
    {
        var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = keyId, NumberOfBytes = 32 });
        var blob = key.CiphertextBlob.ToArray();
        return printable
            ? new Wrapped(TextFormat.Hex, Convert.ToHexString(blob))
            : new Wrapped(TextFormat.Base64, Convert.ToBase64String(blob));
    }

    public async Task<byte[]> ReopenAsync(Wrapped wrapped)
    {
        var blob = wrapped.Format switch
        {
            TextFormat.Hex => Convert.FromHexString(wrapped.Text),
            TextFormat.Base64 => Convert.FromBase64String(wrapped.Text),
            _ => throw new NotSupportedException(),
        };
        var response = await kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
