// scope: member
// dimension: combined
// why: The local function captures the pattern variable that holds the blob and returns its UTF-32 text.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Chat.Storage;

public class ChatSealer(IAmazonKeyManagementService kms)
{
    public async Task<string> SealAsync(byte[] message, string keyId)
    {
        if (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(message) }).ConfigureAwait(false)
            is not { CiphertextBlob: { Length: > 0 } blob })
        {
            throw new InvalidOperationException("KMS gave no ciphertext");
        }

        return AsText();

        string AsText()
        {
            var all = blob.ToArray();
            return {|MRK3001:Encoding.UTF32.GetString(all)|};
        }
    }
}
