// scope: cross
// dimension: cross-class
// why: The DTO's factory method decodes the blob it is given, and the handler gives it the ciphertext.
using System;
using System.Text;
using System.Text.Json.Serialization;

namespace Api.Contracts
{
    public sealed class SealedValueDto
    {
        [JsonPropertyName("value")] public string Value { get; init; } = "";
        [JsonPropertyName("kid")] public string KeyArn { get; init; } = "";

        public static SealedValueDto From(byte[] bytes, string arn) => new()
        {
            Value = Encoding.UTF8.GetString(bytes),
            KeyArn = arn,
        };
    }
}
//// Handler.cs
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Api.Contracts;
namespace Api;

public class SealHandler(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<string> HandleAsync(Stream body)
    {
        var buffer = new MemoryStream();
        await body.CopyToAsync(buffer);
        buffer.Position = 0;
        var output = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = buffer });
        return JsonSerializer.Serialize(SealedValueDto.From({|MRK3001:output.CiphertextBlob.ToArray()|}, output.KeyId));
    }
}
