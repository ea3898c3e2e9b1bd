// scope: type
// dimension: three-method
// why: Protect adds the marker "kms:" to the base64 text, and Unprotect cuts off exactly this marker.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Settings.Markers;

public class MarkedSettings(IAmazonKeyManagementService kms)
{
    private const string Marker = "kms:";

    public async Task<string> ProtectAsync(byte[] value)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/settings", Plaintext = new MemoryStream(value) });
        return Mark(Convert.ToBase64String(r.CiphertextBlob.ToArray()));
    }

    public async Task<byte[]> UnprotectAsync(string stored)
    {
        byte[] blob = Convert.FromBase64String(Unmark(stored));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
    }

    private static string Mark(string base64) => Marker + base64;

    private static string Unmark(string stored) =>
        stored.StartsWith(Marker, StringComparison.Ordinal) ? stored.Substring(Marker.Length) : stored;
}
