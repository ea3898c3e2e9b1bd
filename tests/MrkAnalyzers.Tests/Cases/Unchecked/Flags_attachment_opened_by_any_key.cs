// scope: member
// dimension: local
// why: The request names no key and nobody looks at the key that answered.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Support.Attachments;

public sealed class AttachmentReader
{
    private readonly IAmazonKeyManagementService _kms;

    public AttachmentReader(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<byte[]> ReadAsync(string path, CancellationToken ct)
    {
        var blob = new MemoryStream(await File.ReadAllBytesAsync(path, ct));
        var response = await {|MRK1003:_kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }, ct)|};
        var plain = response.Plaintext.ToArray();
        if (plain.Length == 0)
        {
            throw new InvalidDataException(path);
        }

        return plain;
    }
}
