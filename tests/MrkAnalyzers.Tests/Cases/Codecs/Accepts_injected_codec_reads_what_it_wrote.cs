// scope: type
// dimension: near miss
// why: Writer and reader go through the same injected codec, whose encode and decode agree.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;

namespace Games.Saves;

public interface ITextCodec
{
    string Encode(byte[] bytes);

    byte[] Decode(string text);
}

public sealed class UrlCodec : ITextCodec
{
    public string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public byte[] Decode(string text) => Base64Url.DecodeFromChars(text);
}

public sealed class ProfileKeys(IAmazonKeyManagementService kms, ITextCodec codec)
{
    public async Task<string> CreateAsync(string keyId, byte[] profile)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(profile) });
        return codec.Encode(response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> ReloadAsync(string text)
    {
        var blob = codec.Decode(text);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
    }
}
