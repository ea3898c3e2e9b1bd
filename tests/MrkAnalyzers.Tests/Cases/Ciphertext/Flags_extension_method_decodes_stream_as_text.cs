// scope: cross
// dimension: argument
// why: The extension reads the stream through a StreamReader, and its receiver here is the ciphertext.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Common.Extensions
{
    public static class StreamExtensions
    {
        public static string ReadAsString(this Stream stream)
        {
            stream.Seek(0, SeekOrigin.Begin);
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            return reader.ReadToEnd();
        }
    }
}

namespace Orders.Infrastructure
{
    using Common.Extensions;

    public class OrderNoteCipher
    {
        private readonly IAmazonKeyManagementService _client;
        private readonly string _kmsKeyId;

        public OrderNoteCipher(IAmazonKeyManagementService client, string kmsKeyId)
        {
            _client = client;
            _kmsKeyId = kmsKeyId;
        }

        public async Task<string> EncryptNoteAsync(string note)
        {
            var response = await _client.EncryptAsync(new EncryptRequest
            {
                KeyId = _kmsKeyId,
                Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(note))
            });

            return {|MRK3001:response.CiphertextBlob|}.ReadAsString();
        }
    }
}
