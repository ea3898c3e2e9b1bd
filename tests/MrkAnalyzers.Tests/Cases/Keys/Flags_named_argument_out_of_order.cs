// scope: cross
// dimension: argument
// why: The named argument keyId receives the fixed ARN whatever its place in the list.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging;

public static class KmsCalls
{
    public static async Task<byte[]> OpenAsync(this IAmazonKeyManagementService kms, byte[] blob, string keyId, string purpose)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = keyId,
            EncryptionContext = new Dictionary<string, string> { ["purpose"] = purpose },
        });
        return response.Plaintext.ToArray();
    }
}

public sealed record Envelope(byte[] Body, string KeyArn, string Topic);

public class Inbox
{
    private readonly IAmazonKeyManagementService _kms;

    public Inbox(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ReadAsync(Envelope envelope)
    {
        var bytes = await _kms.OpenAsync(
            purpose: envelope.Topic,
            keyId: {|MRK1001:"arn:aws:kms:ap-southeast-2:123412341234:alias/inbox"|},
            blob: envelope.Body);
        return Encoding.UTF8.GetString(bytes);
    }
}
