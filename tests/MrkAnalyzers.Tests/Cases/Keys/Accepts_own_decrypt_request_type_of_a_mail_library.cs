// scope: cross
// dimension: near miss
// why: DecryptRequest here is the program's own DTO with a display name; nothing is sent to KMS with a key.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Kms = Amazon.KeyManagementService.Model;

namespace MailLib;

public sealed class DecryptRequest
{
    public string? KeyId { get; init; }

    public byte[] CiphertextBlob { get; init; } = Array.Empty<byte>();
}

public sealed class MailDecryptor(IAmazonKeyManagementService kms, string trustedArn)
{
    public async Task<byte[]> HandleAsync(DecryptRequest request)
    {
        Console.WriteLine("decrypting for label " + request.KeyId);
        var answer = await kms.DecryptAsync(new Kms.DecryptRequest { CiphertextBlob = new MemoryStream(request.CiphertextBlob) });
        if (answer.KeyId != trustedArn)
            throw new InvalidOperationException("wrong key");
        return answer.Plaintext.ToArray();
    }

    public Task<byte[]> NightlyAsync(byte[] body) =>
        HandleAsync(new DecryptRequest { KeyId = "alias/mail-nightly", CiphertextBlob = body });
}
