// scope: type
// dimension: field
// why: The constructor fills _blob with UTF-8 bytes of the setting, and Open sends the field as ciphertext.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Licensing
{
    public sealed partial class LicenseKey
    {
        private readonly byte[] _blob;
        private readonly IAmazonKeyManagementService _kms;

        public LicenseKey(IAmazonKeyManagementService kms, string protectedLicense)
        {
            _kms = kms;
            _blob = {|MRK3002:Encoding.UTF8.GetBytes(protectedLicense)|};
        }
    }
}
//// LicenseKey.Open.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService.Model;

namespace Licensing
{
    public sealed partial class LicenseKey
    {
        public async Task<byte[]> OpenAsync()
        {
            var opened = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_blob) });
            return opened.Plaintext.ToArray();
        }
    }
}
