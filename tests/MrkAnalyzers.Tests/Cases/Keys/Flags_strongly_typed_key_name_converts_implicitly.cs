// scope: cross
// dimension: combined
// why: The implicit conversion only unwraps the constant alias, which is still fixed in source.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Typed;

public readonly record struct KmsKeyName(string Value)
{
    public static implicit operator string(KmsKeyName name) => name.Value;

    public override string ToString() => Value;
}

public sealed class SessionCodec
{
    private readonly IAmazonKeyManagementService _kms;

    public SessionCodec(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<Guid> DecodeAsync(ReadOnlyMemory<byte> cookie, CancellationToken ct = default)
    {
        using var blob = new MemoryStream(cookie.ToArray());
        var answer = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = {|MRK1001:new KmsKeyName("alias/session-cookie")|},
        }, ct);

        return answer.Plaintext.Length == 16
            ? new Guid(answer.Plaintext.ToArray())
            : Guid.Empty;
    }
}
