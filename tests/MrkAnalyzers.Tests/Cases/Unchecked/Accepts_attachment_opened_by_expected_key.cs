// scope: member
// dimension: near miss
// why: The answering key is compared with the expected family's ID before the plaintext is used.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Security.Cryptography;

namespace Support.Attachments;

public sealed class EvidenceReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _family;

    public EvidenceReader(IAmazonKeyManagementService kms, string family)
    {
        _kms = kms;
        _family = family;
    }

    public async Task<byte[]> ReadAsync(string path, CancellationToken ct)
    {
        var blob = new MemoryStream(await File.ReadAllBytesAsync(path, ct));
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }, ct);
        var plain = response.Plaintext.ToArray();
        if (!response.KeyId.EndsWith(":key/" + _family, StringComparison.Ordinal))
        {
            CryptographicOperations.ZeroMemory(plain);
            throw new InvalidOperationException($"{path} was sealed with {response.KeyId}");
        }

        return plain;
    }
}
