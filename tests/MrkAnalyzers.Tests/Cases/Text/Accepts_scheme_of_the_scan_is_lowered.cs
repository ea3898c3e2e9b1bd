// scope: type
// dimension: near miss
// why: Only the scheme part of the scanned text is lowered, the payload keeps its case.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Iot.Provisioning;

public sealed class GatewaySecrets(IAmazonKeyManagementService kms)
{
    public Task<byte[]> FromQrCodeAsync(string scanned)
    {
        var (scheme, payload) = Split(scanned);
        return scheme switch
        {
            "kms" => DecryptAsync(Convert.FromBase64String(payload)),
            "hex" => DecryptAsync(Convert.FromHexString(payload.ToUpperInvariant())),
            _ => throw new FormatException(scheme),
        };
    }

    private static (string Scheme, string Payload) Split(string scanned)
    {
        var parts = scanned.Split(';', 2);
        return (parts[0].ToLowerInvariant(), parts[1]);
    }

    private async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return answer.Plaintext.ToArray();
    }
}
