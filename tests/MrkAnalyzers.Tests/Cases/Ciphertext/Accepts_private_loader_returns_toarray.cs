// scope: type
// dimension: two-method
// why: Load returns the stream's content with ToArray, so the caller decrypts exactly what was downloaded.
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Remote.Keys
{
    public class DownloadedKey
    {
        private readonly HttpClient _http;
        private readonly IAmazonKeyManagementService _kms;

        public DownloadedKey(HttpClient http, IAmazonKeyManagementService kms)
        {
            _http = http;
            _kms = kms;
        }

        public async Task<byte[]> UnwrapAsync(string url)
        {
            var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(await Load(url)) });
            return response.Plaintext.ToArray();
        }

        private async Task<byte[]> Load(string url)
        {
            using var body = await _http.GetStreamAsync(url);
            var all = new MemoryStream();
            await body.CopyToAsync(all);
            return all.ToArray();
        }
    }
}
