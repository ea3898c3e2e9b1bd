// scope: cross
// dimension: three-method
// why: The wrapped key travels through two classes as bytes and becomes base64 in the header; UTF-8 touches only the subject text.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.Keys;

internal sealed record HeaderKey(byte[] Plain, byte[] Wrapped);

internal sealed class HeaderKeySource(IAmazonKeyManagementService kms)
{
    internal async Task<HeaderKey> FreshAsync()
    {
        var r = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/messages", KeySpec = DataKeySpec.AES_256 });
        return new HeaderKey(r.Plaintext.ToArray(), r.CiphertextBlob.ToArray());
    }
}

internal sealed class HeaderKeyRing(HeaderKeySource source)
{
    private HeaderKey? _current;
    internal async Task<HeaderKey> CurrentAsync() => _current ??= await source.FreshAsync();
}
//// HeaderBuilder.cs
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace Messaging.Keys;

internal sealed class HeaderBuilder(HeaderKeyRing ring)
{
    internal async Task<Dictionary<string, string>> BuildAsync(byte[] subjectUtf8)
    {
        HeaderKey key = await ring.CurrentAsync();
        return new()
        {
            ["x-key"] = Convert.ToBase64String(key.Wrapped),
            ["x-subject"] = Encoding.UTF8.GetString(subjectUtf8),
        };
    }
}
