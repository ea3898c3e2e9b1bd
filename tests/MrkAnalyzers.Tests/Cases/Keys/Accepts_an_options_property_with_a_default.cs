// scope: member
// dimension: field
// why: The initialiser of a settable options property is the default that configuration binding replaces.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.Options
{
    public interface IOptions<out T> where T : class { T Value { get; } }
}

namespace Bound
{
    public class KmsOptions
    {
        public string KeyId { get; set; } = "alias/default";
        public int MaxRetries { get; set; } = 3;
    }

    public class BoundReader
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly KmsOptions _options;

        public BoundReader(IAmazonKeyManagementService kms, IOptions<KmsOptions> options)
        {
            _kms = kms;
            _options = options.Value;
        }

        public async Task<byte[]> ReadAsync(byte[] blob)
        {
            var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _options.KeyId };
            return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
        }
    }
}
