// scope: cross
// dimension: argument
// why: The careless GetBuffer helper is applied to a picture that is not ciphertext; the blob goes through ToArray.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Common.IO
{
    public static class FastStreams
    {
        public static byte[] RawBuffer(this Stream stream)
        {
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.GetBuffer();
        }
    }
}

namespace Photos
{
    using Common.IO;

    public sealed record Photo(byte[] Pixels, byte[] WrappedKey);

    public class PhotoImporter(IAmazonKeyManagementService kms)
    {
        public async Task<Photo> ImportAsync(string path)
        {
            using var file = File.OpenRead(path);
            var dk = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = "alias/photos", KeySpec = DataKeySpec.AES_256 });
            return new Photo(file.RawBuffer(), dk.CiphertextBlob.ToArray());
        }
    }
}
