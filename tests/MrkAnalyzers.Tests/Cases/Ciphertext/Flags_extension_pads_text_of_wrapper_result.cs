// scope: cross
// dimension: argument
// why: The wrapper returns base64 of a blob, and FixedTo appends filler letters that decode to extra bytes.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tape.Format
{
    public static class FixedFields
    {
        public static string FixedTo(this string value, int width) => value.PadRight(width, 'A');
    }
}

namespace Tape.Writing
{
    using Tape.Format;

    public class TapeCipher
    {
        private readonly IAmazonKeyManagementService _kms;
        public TapeCipher(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<string> EncryptAsync(byte[] data)
        {
            var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tape", Plaintext = new MemoryStream(data) });
            return Convert.ToBase64String(r.CiphertextBlob.ToArray());
        }
    }

    public class TapeWriter(TapeCipher cipher, TextWriter tape)
    {
        public async Task WriteAsync(string label, byte[] data)
        {
            string text = await cipher.EncryptAsync(data);
            await tape.WriteAsync(label.PadRight(20));
            await tape.WriteLineAsync({|MRK3004:text|}.FixedTo(1024));
        }
    }
}
