using System.Buffers.Text;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Keeps a sealed value as text and reads it back by the codec that wrote it.</summary>
public sealed class SealedSetting(IAmazonKeyManagementService kms, string keyId)
{
    private string? kept;

    public async Task<string> ProtectAsync(byte[] value) => Convert.ToHexString(await SealAsync(value));

    public Task<byte[]> UnprotectAsync(string text) => OpenAsync(Convert.FromHexString(text));

    public async Task KeepAsync(byte[] value) => kept = Base64Url.EncodeToString(await SealAsync(value));

    public async Task<byte[]> RecallAsync()
    {
        var blob = Base64Url.DecodeFromChars(kept ?? "");
        return await OpenAsync(blob);
    }

    public async Task<byte[]> CheckAsync(byte[] value)
    {
        var text = Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(await SealAsync(value))));
        return await OpenAsync(Convert.FromBase64String(Encoding.ASCII.GetString(Convert.FromBase64String(text))));
    }

    private async Task<byte[]> SealAsync(byte[] value) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) })).CiphertextBlob.ToArray();

    private async Task<byte[]> OpenAsync(byte[] blob) =>
        (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyId })).Plaintext.ToArray();
}
