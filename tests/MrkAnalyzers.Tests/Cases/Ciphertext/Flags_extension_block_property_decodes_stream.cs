// scope: cross
// dimension: argument
// why: The C# 14 extension property reads its receiver as UTF-8 text, and the receiver is the ciphertext stream.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Modern.Extensions
{
    public static class StreamText
    {
        extension(MemoryStream stream)
        {
            public string Text => Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}

namespace Modern.Services
{
    using Modern.Extensions;

    public class NoteService(IAmazonKeyManagementService kms)
    {
        public async Task<string> SealAsync(byte[] note)
        {
            var response = await kms.EncryptAsync(new() { KeyId = "alias/notes", Plaintext = new(note) });
            return {|MRK3001:response.CiphertextBlob|}.Text;
        }
    }
}
