// scope: type
// dimension: two-method
// why: Load returns the stream's buffer instead of its content, and its only caller decrypts it.
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Remote.Keys
{
    public class RemoteKey
    {
        private readonly HttpClient _http;
        private readonly IAmazonKeyManagementService _kms;

        public RemoteKey(HttpClient http, IAmazonKeyManagementService kms)
        {
            _http = http;
            _kms = kms;
        }

        public async Task<byte[]> UnwrapAsync(string url)
        {
            var wrapped = await Load(url);
            using var stream = new MemoryStream(wrapped);
            var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
            return response.Plaintext.ToArray();
        }

        private async Task<byte[]> Load(string url)
        {
            using var body = await _http.GetStreamAsync(url);
            var all = new MemoryStream();
            await body.CopyToAsync(all);
            return {|MRK3004:all.GetBuffer()|};
        }
    }
}
