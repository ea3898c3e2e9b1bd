// scope: member
// dimension: combined
// why: The local function returns hex of the captured blob; its UTF-8 sibling is used for the plaintext.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Chat.Storage;

public class ChatHexSealer(IAmazonKeyManagementService kms)
{
    public async Task<string> SealAsync(string message, string keyId)
    {
        if (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = Utf8(message) }).ConfigureAwait(false)
            is not { CiphertextBlob: { Length: > 0 } blob })
        {
            throw new InvalidOperationException("KMS gave no ciphertext");
        }

        return AsText();

        string AsText() => Convert.ToHexString(blob.ToArray());
        static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
    }
}
