// scope: type
// dimension: near miss
// why: The encoded text is the message of a MAC, not a ciphertext.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using static System.Text.Encoding;
using KmsClient = Amazon.KeyManagementService.AmazonKeyManagementServiceClient;

namespace Cron;

internal sealed class NightlyMac : IDisposable
{
    private static readonly System.Text.Encoding Enc = UTF8;
    private readonly KmsClient _client = new();

    public async Task<string> MacAsync(string keyId, string file)
    {
        var text = await File.ReadAllTextAsync(file);
        var reply = await _client.GenerateMacAsync(new() { KeyId = keyId, Message = Message(), MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256 });
        return System.Convert.ToHexString(reply.Mac.ToArray());

        MemoryStream Message() => new(Enc.GetBytes(text));
    }

    public void Dispose() => _client.Dispose();
}
