// scope: member
// dimension: local
// why: The loop variable ranges over an array of literals only, so each Decrypt names a hard-coded alias.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Coho.Winery;

public static class CellarCrypto
{
    public static async Task<byte[]> DecryptWithAnyAsync(IAmazonKeyManagementService kms, byte[] blob)
    {
        var candidates = new[] { "alias/cellar-2024", "alias/cellar-2025", "alias/cellar-2026" };

        foreach (var candidate in candidates)
        {
            try
            {
                var attempt = await kms.DecryptAsync(new DecryptRequest
                {
                    CiphertextBlob = new MemoryStream(blob),
                    KeyId = {|MRK1001:candidate|},
                });
                return attempt.Plaintext.ToArray();
            }
            catch (IncorrectKeyException)
            {
                // next key
            }
        }

        throw new InvalidOperationException("No key opened the blob.");
    }
}
