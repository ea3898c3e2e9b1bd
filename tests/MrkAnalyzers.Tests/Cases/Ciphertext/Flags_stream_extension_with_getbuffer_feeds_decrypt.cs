// scope: cross
// dimension: argument
// why: ReadFully returns the buffer of a growing stream; the file's bytes plus zeros are sent as the ciphertext.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Common.IO
{
    public static class StreamReading
    {
        public static byte[] ReadFully(this Stream stream)
        {
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.GetBuffer();
        }
    }
}

namespace Installer
{
    using Common.IO;

    public class LicenceUnwrapper
    {
        private readonly IAmazonKeyManagementService _kms;
        public LicenceUnwrapper(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<byte[]> UnwrapAsync(string path)
        {
            using var licence = File.OpenRead(path);
            var bytes = {|MRK3004:licence|}.ReadFully();
            var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) });
            return response.Plaintext.ToArray();
        }
    }
}
