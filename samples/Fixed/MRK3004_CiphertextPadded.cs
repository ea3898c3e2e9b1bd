using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>Reads backups. Each way of reading hands KMS the ciphertext and nothing more.</summary>
public sealed class BackupReader(IAmazonKeyManagementService kms, string backupKeyId)
{
    public async Task<byte[]> ReadAsync(Stream backup)
    {
        using var copy = new MemoryStream();
        await backup.CopyToAsync(copy);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(copy.ToArray()),
            KeyId = backupKeyId,
        });
        return response.Plaintext.ToArray();
    }

    public async Task<byte[]> ReadHeaderAsync(Stream backup)
    {
        var buffer = new byte[6144];
        var length = await backup.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(buffer, 0, length),
            KeyId = backupKeyId,
        });
        return response.Plaintext.ToArray();
    }

    // Exactly the bytes that were read.
    public async Task<byte[]> ReadTrailerAsync(Stream backup)
    {
        var buffer = new byte[6144];
        var length = await backup.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(buffer, 0, length), KeyId = backupKeyId });
        return response.Plaintext.ToArray();
    }
}
