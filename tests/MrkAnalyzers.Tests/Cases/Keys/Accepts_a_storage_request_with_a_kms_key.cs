// scope: cross
// dimension: lookalike
// why: The constant selects the server-side encryption key of a storage upload, which must be named; no Decrypt is involved.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.S3.Model;

namespace Amazon.S3.Model
{
    public class PutObjectRequest
    {
        public string? BucketName { get; set; }
        public string? Key { get; set; }
        public Stream? InputStream { get; set; }
        public string? ServerSideEncryptionKeyManagementServiceKeyId { get; set; }
    }

    public interface IAmazonS3 { Task PutObjectAsync(PutObjectRequest request); }
}

namespace Uploads
{
    public class Uploader
    {
        private const string BucketKey = "arn:aws:kms:us-east-1:717171717171:key/812b4ba2-87f5-402e-a09c-b9b1a8f5a9b1";
        private readonly IAmazonS3 _s3;
        private readonly IAmazonKeyManagementService _kms;
        public Uploader(IAmazonS3 s3, IAmazonKeyManagementService kms) => (_s3, _kms) = (s3, kms);

        public async Task MoveAsync(string keyArn, byte[] blob)
        {
            var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyArn });
            await _s3.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "alias/k", InputStream = r.Plaintext, ServerSideEncryptionKeyManagementServiceKeyId = BucketKey });
        }
    }
}
