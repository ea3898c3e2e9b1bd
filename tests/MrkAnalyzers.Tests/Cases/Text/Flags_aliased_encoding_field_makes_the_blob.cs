// scope: type
// dimension: combined
// why: The field Enc is UTF-8 and a local function makes the blob of the file's text with it.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using static System.Text.Encoding;
using KmsClient = Amazon.KeyManagementService.AmazonKeyManagementServiceClient;

namespace Cron;

internal sealed class NightlyKey : IDisposable
{
    private static readonly System.Text.Encoding Enc = UTF8;
    private readonly KmsClient _client = new();

    public async Task<ReadOnlyMemory<byte>> LoadAsync(string file)
    {
        var text = await File.ReadAllTextAsync(file);
        var reply = await _client.DecryptAsync(new() { CiphertextBlob = Blob() });
        return reply.Plaintext.ToArray().AsMemory();

        MemoryStream Blob() => new({|MRK3002:Enc.GetBytes(text)|});
    }

    public void Dispose() => _client.Dispose();
}
