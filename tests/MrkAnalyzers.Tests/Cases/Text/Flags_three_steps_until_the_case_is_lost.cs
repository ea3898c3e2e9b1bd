// scope: type
// dimension: three-method
// why: The text passes an unwrapping step that lowers it before a third method decodes and decrypts it.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Iot.Provisioning;

public sealed partial class DeviceSecrets
{
    private readonly IAmazonKeyManagementService _kms;

    public DeviceSecrets(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<byte[]> FromQrCodeAsync(string scanned) => FromPayloadAsync(Payload(scanned));

    private Task<byte[]> FromPayloadAsync(string payload) => DecryptAsync(Convert.FromBase64String(payload));
}

public sealed partial class DeviceSecrets
{
    private static string Payload(string scanned)
    {
        var at = scanned.IndexOf(';');
        var payload = at < 0 ? scanned : scanned.Split(';', 2)[1];
        return {|MRK3005:payload.ToLowerInvariant()|};
    }

    private async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var answer = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return answer.Plaintext.ToArray();
    }
}
