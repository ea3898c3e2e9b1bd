// scope: member
// dimension: path
// why: In the legacy branch the re-encrypted blob is decoded as UTF-8; the modern branch is right.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation;

public sealed record StoredSecret(string Name, byte[] Blob, string Format, string? Text = null);

public sealed class RotationJob
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string destination;

    public RotationJob(IAmazonKeyManagementService kms, string destination)
    {
        this.kms = kms;
        this.destination = destination;
    }

    public async Task<StoredSecret> RotateAsync(StoredSecret secret)
    {
        ReEncryptResponse moved = await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(secret.Blob),
            DestinationKeyId = destination,
        });
        byte[] fresh = moved.CiphertextBlob.ToArray();

        switch (secret.Format)
        {
            case "base64":
                return secret with { Blob = fresh, Text = Convert.ToBase64String(fresh) };
            case "legacy":
                return secret with { Blob = fresh, Text = {|MRK3001:Encoding.UTF8.GetString(fresh)|} };
            default:
                throw new NotSupportedException(secret.Format);
        }
    }
}
