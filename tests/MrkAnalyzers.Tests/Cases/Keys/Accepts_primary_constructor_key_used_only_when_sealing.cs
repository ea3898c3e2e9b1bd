// scope: cross
// dimension: near miss
// why: The constant handed to the constructor is used for Encrypt only; Decrypt pins the key recorded with the message.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Telemetry.Sealed;

public sealed record Sealed(string KeyArn, byte[] Blob);

public sealed class SignalWriter(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<Sealed> SealAsync(byte[] clear)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(clear) });
        return new Sealed(answer.KeyId, answer.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> OpenAsync(Sealed message)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = message.KeyArn,
            CiphertextBlob = new MemoryStream(message.Blob),
        });
        return answer.Plaintext.ToArray();
    }
}

public static class Bootstrap
{
    public static SignalWriter Writer(IAmazonKeyManagementService kms) => new(kms, "alias/telemetry-signals");
}
