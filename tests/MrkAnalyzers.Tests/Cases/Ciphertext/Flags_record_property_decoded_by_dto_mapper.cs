// scope: cross
// dimension: cross-class
// why: SealedSecret.Blob is only ever filled with the KMS blob, and the mapper puts its UTF-8 text into the DTO.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Secrets.Domain;

internal sealed record SealedSecret(string Name, byte[] Blob);

internal sealed class SecretSealer(IAmazonKeyManagementService kms)
{
    public async Task<SealedSecret> SealAsync(string name, byte[] value, string key)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(value) });
        return new SealedSecret(name, r.CiphertextBlob.ToArray());
    }
}
//// Endpoint.cs
using System.Text;
using System.Threading.Tasks;
using Secrets.Domain;

namespace Secrets.Api;

public sealed class SecretDto
{
    public string? Name { get; set; }
    public string? CipherText { get; set; }
}

internal sealed class SecretEndpoint(SecretSealer sealer)
{
    public async Task<SecretDto> PostAsync(string name, string value)
    {
        SealedSecret secret = await sealer.SealAsync(name, Encoding.UTF8.GetBytes(value), "alias/app-secrets");
        return new SecretDto
        {
            Name = secret.Name,
            CipherText = {|MRK3001:Encoding.UTF8.GetString(secret.Blob)|},
        };
    }
}
