// scope: member
// dimension: path
// why: On one path the local holds a constant ARN, on the other none.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Telemetry;

public class Frames
{
    private const string FrameKey = "arn:aws:kms:ca-central-1:135791357913:key/6b2d0f1e-7e0e-4bb5-9a55-0c3f4d2e1a90";
    private readonly IAmazonKeyManagementService _kms;

    public Frames(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] frame)
    {
        string? keyId = null;
        if (frame is { Length: > 512 })
        {
            keyId = FrameKey;
        }

        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(frame) };
        request.KeyId = {|MRK1001:keyId|};
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
