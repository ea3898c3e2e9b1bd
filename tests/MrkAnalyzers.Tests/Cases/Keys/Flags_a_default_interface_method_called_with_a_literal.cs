// scope: cross
// dimension: cross-class
// why: The interface's default method forwards the name to the one that decrypts, so the literal is the key.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace DefaultMethods;

internal interface IOpener
{
    Task<byte[]> OpenAsync(byte[] blob, string key);

    Task<byte[]> OpenTextAsync(string base64, string key) => OpenAsync(Convert.FromBase64String(base64), key);
}

internal sealed class KmsOpener : IOpener
{
    private readonly IAmazonKeyManagementService _kms;
    internal KmsOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] blob, string key)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}

internal static class Consumer
{
    internal static Task<byte[]> ReadAsync(IOpener opener, string text) => opener.OpenTextAsync(text, {|MRK1001:"alias/default-method"|});
}
