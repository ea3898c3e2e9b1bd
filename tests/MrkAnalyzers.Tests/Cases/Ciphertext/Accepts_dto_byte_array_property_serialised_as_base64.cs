// scope: cross
// dimension: near miss
// why: System.Text.Json writes a byte array as base64, and UTF-8 is only applied to the JSON itself.
using System;
using System.Text.Json.Serialization;

namespace Api.Contracts
{
    public sealed class SealedValueDto
    {
        [JsonPropertyName("value")] public byte[] Value { get; init; } = [];
        [JsonPropertyName("kid")] public string KeyArn { get; init; } = "";
    }
}
//// Handler.cs
using System;
using System.IO;
using System.Linq;
using System.Text;
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
        var output = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = buffer });
        var dto = new SealedValueDto { Value = output.CiphertextBlob.ToArray(), KeyArn = output.KeyId };
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(dto);
        return Encoding.UTF8.GetString(json);
    }

    public async Task<string> OpenAsync(string json)
    {
        var dto = JsonSerializer.Deserialize<SealedValueDto>(json)!;
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(dto.Value) });
        return Encoding.UTF8.GetString(opened.Plaintext.ToArray());
    }
}
