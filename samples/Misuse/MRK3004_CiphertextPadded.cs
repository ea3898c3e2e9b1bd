using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Reads backups. Each way of reading hands KMS more bytes than the ciphertext has.</summary>
public sealed class BackupReader(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> ReadAsync(Stream backup)
    {
        using var copy = new MemoryStream();
        await backup.CopyToAsync(copy);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(copy.GetBuffer()), // expect MRK3004
        });
        return response.Plaintext.ToArray();
    }

    public async Task<byte[]> ReadHeaderAsync(Stream backup)
    {
        var buffer = new byte[6144];
        _ = await backup.ReadAsync(buffer);
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(buffer), // expect MRK3004
        });
        return response.Plaintext.ToArray();
    }

    // Exactly the bytes that were read.
    public async Task<byte[]> ReadTrailerAsync(Stream backup)
    {
        var buffer = new byte[6144];
        var length = await backup.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(buffer, 0, length) });
        return response.Plaintext.ToArray();
    }
}
