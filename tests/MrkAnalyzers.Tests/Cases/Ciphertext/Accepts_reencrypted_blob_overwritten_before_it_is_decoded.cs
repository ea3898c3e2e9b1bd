// scope: member
// dimension: path
// why: Where the text branch decodes it, the variable holds the format's name and no longer the blob.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation;

public sealed record StoredSecret(string Name, byte[] Blob, string? Text = null);

public sealed class RotationJob(IAmazonKeyManagementService kms, string destination)
{
    public async Task<StoredSecret> RotateAsync(StoredSecret secret, bool dryRun)
    {
        byte[] buffer = Encoding.UTF8.GetBytes("dry run of " + secret.Name);
        if (!dryRun)
        {
            ReEncryptResponse moved = await kms.ReEncryptAsync(new ReEncryptRequest
            {
                CiphertextBlob = new MemoryStream(secret.Blob),
                DestinationKeyId = destination,
            });
            buffer = moved.CiphertextBlob.ToArray();
            return secret with { Blob = buffer, Text = Convert.ToBase64String(buffer) };
        }

        return secret with { Text = Encoding.UTF8.GetString(buffer) };
    }
}
