// scope: cross
// dimension: program
// why: The blob stays whole and in base64, the request names no Region, and the answering key is compared with the expected family.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Profile.Protection;

public interface IStringProtector
{
    Task<string> ProtectAsync(string plaintext, CancellationToken ct);

    Task<string> UnprotectAsync(string protectedText, CancellationToken ct);
}

public sealed class ProtectorOptions
{
    public required string EncryptKey { get; init; }

    public required string ExpectedAccount { get; init; }

    public required string ExpectedKeyId { get; init; }
}

public sealed class KmsStringProtector : IStringProtector
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ProtectorOptions _options;

    public KmsStringProtector(IAmazonKeyManagementService kms, ProtectorOptions options)
    {
        _kms = kms;
        _options = options;
    }

    public async Task<string> ProtectAsync(string plaintext, CancellationToken ct)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(plaintext));
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = _options.EncryptKey, Plaintext = input }, ct);
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    public async Task<string> UnprotectAsync(string protectedText, CancellationToken ct)
    {
        var blob = Convert.FromBase64String(protectedText.Trim());
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }, ct);
        var plain = response.Plaintext.ToArray();
        try
        {
            if (!IsExpected(response.KeyId))
            {
                throw new CryptographicException($"Decrypted by an unexpected key: {response.KeyId}");
            }

            return Encoding.UTF8.GetString(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private bool IsExpected(string arn)
    {
        var parts = arn.Split(':', 6);
        return parts.Length == 6
            && parts[2] == "kms"
            && parts[4] == _options.ExpectedAccount
            && parts[5] == "key/" + _options.ExpectedKeyId;
    }
}

public sealed class ProfileService(IStringProtector protector)
{
    public async Task<string> MaskAsync(string stored, CancellationToken ct)
    {
        var phone = await protector.UnprotectAsync(stored, ct);
        return phone.Length <= 4 ? "****" : new string('*', phone.Length - 4) + phone[^4..];
    }
}
