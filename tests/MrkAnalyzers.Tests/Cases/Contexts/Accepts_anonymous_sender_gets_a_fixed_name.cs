// scope: member
// dimension: near miss
// why: The random number pads the letter itself; the context of an anonymous sender is a constant.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace Whistle.Box;

public static class Mailbox
{
    public static async Task<byte[]> DropAsync(IAmazonKeyManagementService kms, string keyId, string? sender, byte[] letter)
    {
        var body = new byte[2048];
        RandomNumberGenerator.Fill(body);
        letter.CopyTo(body, 0);

        var context = new Dictionary<string, string> { ["box"] = "letters", ["sender"] = sender ?? "anonymous" };
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(body),
            EncryptionContext = context,
        });
        return response.CiphertextBlob.ToArray();
    }
}
