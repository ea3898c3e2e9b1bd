// scope: cross
// dimension: three-method
// why: The envelope's WrappedKey is base64 of the blob; the mapper keeps its first 100 characters in the header that readers decrypt.
using System;
using System.IO;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs.Envelope;

internal sealed class DocumentEnvelope
{
    [JsonPropertyName("k")] public string WrappedKey { get; private set; } = "";
    [JsonPropertyName("v")] public int Version { get; private set; }

    internal static DocumentEnvelope For(byte[] wrapped) => new() { WrappedKey = Convert.ToBase64String(wrapped), Version = 2 };
}

internal sealed class EnvelopeFactory(IAmazonKeyManagementService kms)
{
    internal async Task<DocumentEnvelope> NewAsync(string kek)
    {
        var r = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = kek, KeySpec = DataKeySpec.AES_256 });
        return DocumentEnvelope.For(r.CiphertextBlob.ToArray());
    }
}
//// HeaderMapper.cs
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Docs.Envelope;

internal sealed class HeaderMapper(EnvelopeFactory factory)
{
    internal async Task<IDictionary<string, string>> MapAsync(string kek)
    {
        var envelope = await factory.NewAsync(kek);
        return new SortedList<string, string>
        {
            { "version", envelope.Version.ToString() },
            { "key", {|MRK3003:envelope.WrappedKey.Substring(0, 100)|} },
        };
    }
}
