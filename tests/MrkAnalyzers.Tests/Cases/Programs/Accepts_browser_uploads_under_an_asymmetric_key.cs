// scope: type
// dimension: program
// why: Asymmetric ciphertext names no key, so KeyId and the algorithm must be given on Decrypt; the constant is required here.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Uploads;

public sealed record Upload(string WrappedKey, string Nonce, string Tag, string Body);

/// <summary>Browsers wrap a random AES key with our RSA public key.</summary>
public sealed class UploadOpener(IAmazonKeyManagementService kms)
{
    private const string UploadKey = "alias/browser-uploads";

    public async Task<string> PublicKeyPemAsync()
    {
        var response = await kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = UploadKey });
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(response.PublicKey.ToArray(), out _);
        return rsa.ExportSubjectPublicKeyInfoPem();
    }

    public async Task<byte[]> OpenAsync(Stream json)
    {
        var upload = await JsonSerializer.DeserializeAsync<Upload>(json)
            ?? throw new InvalidDataException("empty upload");

        var key = await UnwrapAsync(upload.WrappedKey);
        try
        {
            var body = Convert.FromBase64String(upload.Body);
            var plain = new byte[body.Length];
            using var aes = new AesGcm(key, 16);
            aes.Decrypt(Convert.FromBase64String(upload.Nonce), body, Convert.FromBase64String(upload.Tag), plain);
            return plain;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private async Task<byte[]> UnwrapAsync(string wrapped)
    {
        var request = new DecryptRequest
        {
            KeyId = UploadKey,
            EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(wrapped)),
        };

        var response = await kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }

    public async Task<string> ProvisionAsync()
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "wraps keys of browser uploads",
            KeySpec = KeySpec.RSA_2048,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        });
        await kms.CreateAliasAsync(new CreateAliasRequest { AliasName = UploadKey, TargetKeyId = created.KeyMetadata.KeyId });
        return created.KeyMetadata.Arn;
    }
}
