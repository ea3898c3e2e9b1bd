// scope: type
// dimension: combined
// why: The with expression gives the entry UTF-8 bytes of the imported text, and OpenAsync decrypts the entry's blob.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults.Import;

public sealed record Entry
{
    private static readonly Entry Empty = new();

    public string Name { get; private init; } = "";
    private byte[] Blob { get; init; } = [];

    public static Entry Import(string name, string cipherText) =>
        Empty with { Name = name, Blob = {|MRK3002:Encoding.UTF8.GetBytes(cipherText)|} };

    public async Task<byte[]> OpenAsync(IAmazonKeyManagementService kms)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Blob) });
        return response.Plaintext.ToArray();
    }
}
