// scope: type
// dimension: combined
// why: The with expression decodes base64; UTF-8 is only used for the entry's name.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults.Import;

public sealed record DecodedEntry
{
    private static readonly DecodedEntry Empty = new();

    public byte[] NameUtf8 { get; private init; } = [];
    private byte[] Blob { get; init; } = [];

    public static DecodedEntry Import(string name, string cipherText) =>
        Empty with { NameUtf8 = Encoding.UTF8.GetBytes(name), Blob = Convert.FromBase64String(cipherText) };

    public async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Blob) });
        return response.Plaintext.ToArray();
    }
}
