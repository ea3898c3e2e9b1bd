// scope: member
// dimension: path
// why: Without a sender the context gets a random number that is thrown away.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace Whistle.Box;

public static class Letterbox
{
    public static async Task<byte[]> DropAsync(IAmazonKeyManagementService kms, string keyId, string? sender, byte[] letter)
    {
        var context = new Dictionary<string, string> { ["box"] = "letters" };
        if (sender is null)
        {
            context["sender"] = {|MRK7002:RandomNumberGenerator.GetHexString(16)|};
        }
        else
        {
            context["sender"] = sender;
        }

        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(letter),
            EncryptionContext = context,
        });
        return response.CiphertextBlob.ToArray();
    }
}
