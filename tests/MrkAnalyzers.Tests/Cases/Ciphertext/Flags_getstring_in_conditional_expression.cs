// scope: member
// dimension: path
// why: On the non-null branch the data key's ciphertext is decoded as UTF-8 and stored in the returned header value.
using System;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Archive.Pipeline;

public record KeyMaterial(byte[] Plain, string Wrapped);

public class KeyMaterialSource
{
    private readonly IAmazonKeyManagementService kms;
    public KeyMaterialSource(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<KeyMaterial> NextAsync(string alias)
    {
        GenerateDataKeyResponse? dk = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = alias,
            KeySpec = DataKeySpec.AES_256,
        });

        return new KeyMaterial(
            dk?.Plaintext?.ToArray() ?? Array.Empty<byte>(),
            dk?.CiphertextBlob != null ? {|MRK3001:Encoding.UTF8.GetString(dk.CiphertextBlob.ToArray())|} : string.Empty);
    }
}
