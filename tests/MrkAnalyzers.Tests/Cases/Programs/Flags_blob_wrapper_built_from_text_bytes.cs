// scope: member
// dimension: combined
// why: The wrapper that converts to a stream was built from the letters of the text.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using System.Text;

namespace Conversions;

internal readonly record struct Blob(byte[] Bytes)
{
    public static implicit operator MemoryStream(Blob blob) => new(blob.Bytes, writable: false);
}

public class LetterOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public LetterOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(string letter)
    {
        if (letter is not { Length: > 0 and < 9000 })
        {
            return [];
        }

        var blob = new Blob({|MRK3002:Encoding.UTF8.GetBytes(letter)|});
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        return response.Plaintext.ToArray();
    }
}
