// scope: member
// dimension: field
// why: A bare mrk- ID works wherever the family has a member, yet it is fixed in source, which is the Info case.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Northwind.Secrets
{
    public class ConnectionStringProtector
    {
        private const string ProtectorKey = "mrk-1234abcd12ab34cd56ef1234567890ab";

        private readonly IAmazonKeyManagementService _client;

        public ConnectionStringProtector(IAmazonKeyManagementService client)
        {
            _client = client;
        }

        public async Task<byte[]> UnprotectAsync(byte[] payload)
        {
            using var blob = new MemoryStream(payload);
            var result = await _client.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1002:ProtectorKey|} });
            return result.Plaintext.ToArray();
        }
    }
}
