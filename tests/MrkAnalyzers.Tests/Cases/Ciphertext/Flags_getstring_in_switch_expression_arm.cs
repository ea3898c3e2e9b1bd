// scope: member
// dimension: path
// why: The "raw" format arm decodes the ciphertext as UTF-8; only the other two arms keep every byte.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace KmsCli;

public enum OutputFormat { Base64, Hex, Raw }

public class EncryptCommand
{
    private readonly IAmazonKeyManagementService _client = new AmazonKeyManagementServiceClient();

    public async Task<string> RunAsync(string keyId, ReadOnlyMemory<byte> input, OutputFormat format)
    {
        using var plaintext = new MemoryStream(input.ToArray());
        var response = await _client.EncryptAsync(new EncryptRequest { Plaintext = plaintext, KeyId = keyId });
        ReadOnlySpan<byte> blob = response.CiphertextBlob.ToArray();

        return format switch
        {
            OutputFormat.Base64 => Convert.ToBase64String(blob),
            OutputFormat.Hex => Convert.ToHexString(blob),
            OutputFormat.Raw => {|MRK3001:Encoding.UTF8.GetString(blob)|},
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
