// scope: member
// dimension: local
// why: Every element of the inline array becomes the KeyId of a Decrypt request.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tools.Recovery;

public static class BruteOpen
{
    public static async Task<byte[]?> TryAllAsync(IAmazonKeyManagementService kms, byte[] blob)
    {
        var attempts = new[] { "alias/app-2021", "alias/app-2022" }.Select(alias => new DecryptRequest { KeyId = {|MRK1001:alias|}, CiphertextBlob = new MemoryStream(blob) });

        foreach (var attempt in attempts)
        {
            try
            {
                var answer = await kms.DecryptAsync(attempt);
                return answer.Plaintext.ToArray();
            }
            catch (IncorrectKeyException)
            {
                Console.Error.WriteLine("not this one");
            }
            catch (NotFoundException)
            {
                Console.Error.WriteLine("no such alias here");
            }
        }

        return null;
    }
}
