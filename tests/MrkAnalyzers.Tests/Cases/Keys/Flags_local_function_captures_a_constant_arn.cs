// scope: member
// dimension: local
// why: The local function closes over a const ARN and sends it with every Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backups;

public static class RestoreCommand
{
    public static async Task<int> RunAsync(IAmazonKeyManagementService kms, DirectoryInfo source, DirectoryInfo target)
    {
        const string archiveKey = "arn:aws:kms:ca-central-1:210987654321:key/77aa2b9e-6f0d-4c35-8e11-c0ffee001122";
        var restored = 0;

        foreach (var file in source.EnumerateFiles("*.sealed"))
        {
            var clear = await OpenAsync(await File.ReadAllBytesAsync(file.FullName));
            await File.WriteAllBytesAsync(Path.Combine(target.FullName, Path.GetFileNameWithoutExtension(file.Name)), clear);
            restored++;
        }

        return restored;

        async Task<byte[]> OpenAsync(byte[] blob)
        {
            var answer = await kms.DecryptAsync(new() { KeyId = {|MRK1001:archiveKey|}, CiphertextBlob = new(blob) });
            return answer.Plaintext.ToArray();
        }
    }
}
