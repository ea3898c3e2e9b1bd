// scope: cross
// dimension: argument
// why: The ciphertext goes through the base64 extension, the plaintext through the text extension.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Modern.Extensions
{
    public static class MemoryStreamExtensions
    {
        extension(MemoryStream stream)
        {
            public string Text => Encoding.UTF8.GetString(stream.ToArray());
            public string Base64 => Convert.ToBase64String(stream.ToArray());
            public static MemoryStream OfBase64(string text) => new(Convert.FromBase64String(text));
        }
    }
}

namespace Modern.Services
{
    using Modern.Extensions;

    public class DiaryService(IAmazonKeyManagementService kms)
    {
        public async Task<string> SealAsync(byte[] entry) =>
            (await kms.EncryptAsync(new() { KeyId = "alias/diary", Plaintext = new(entry) })).CiphertextBlob.Base64;

        public async Task<string> OpenAsync(string entry) =>
            (await kms.DecryptAsync(new() { CiphertextBlob = MemoryStream.OfBase64(entry) })).Plaintext.Text;
    }
}
