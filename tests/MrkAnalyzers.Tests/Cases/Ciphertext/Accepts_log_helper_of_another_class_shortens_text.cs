// scope: cross
// dimension: argument
// why: The static helper shortens for a debug trace; the repository gets the whole text.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Membership.Tracing;

internal static class TraceText
{
    public static void Show(string label, string value) =>
        Debug.WriteLine($"{label}={value[..Math.Min(10, value.Length)]}");
}

internal sealed class MemberSecretWriter(IAmazonKeyManagementService kms, IDictionary<int, string> table)
{
    public async Task WriteAsync(int member, byte[] secret)
    {
        var enc = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/members", Plaintext = new MemoryStream(secret) });
        var text = Convert.ToBase64String(enc.CiphertextBlob.ToArray());
        TraceText.Show("cipher", text);
        table[member] = text;
    }
}
