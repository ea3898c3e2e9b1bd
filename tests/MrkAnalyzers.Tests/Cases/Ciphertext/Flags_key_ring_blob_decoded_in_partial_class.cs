// scope: cross
// dimension: three-method
// why: The unit of work asks the key ring, which asks KMS; the blob comes back untouched and is decoded as UTF-8 for the message header.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.Keys;

internal sealed record RingKey(byte[] Plain, byte[] Wrapped);

internal sealed class KmsKeySource(IAmazonKeyManagementService kms)
{
    internal async Task<RingKey> FreshAsync()
    {
        var r = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/messages", KeySpec = DataKeySpec.AES_256 });
        return new RingKey(Plain: r.Plaintext.ToArray(), Wrapped: r.CiphertextBlob.ToArray());
    }
}

internal sealed class KeyRing(KmsKeySource source)
{
    private RingKey? _current;

    internal async Task<RingKey> CurrentAsync() => _current ??= await source.FreshAsync();
}
//// MessageBuilder.cs
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace Messaging.Keys;

internal sealed partial class MessageBuilder
{
    private readonly KeyRing _ring;
    internal MessageBuilder(KeyRing ring) => _ring = ring;
}
//// MessageBuilder.Headers.cs
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace Messaging.Keys;

internal sealed partial class MessageBuilder
{
    internal async Task<Dictionary<string, string>> HeadersAsync()
    {
        RingKey key = await _ring.CurrentAsync();
        return new Dictionary<string, string>
        {
            ["x-key"] = {|MRK3001:Encoding.UTF8.GetString(key.Wrapped)|},
            ["x-created"] = DateTimeOffset.UtcNow.ToString("O"),
        };
    }
}
