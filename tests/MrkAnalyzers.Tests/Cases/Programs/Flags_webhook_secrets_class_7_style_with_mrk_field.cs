// scope: type
// dimension: field
// why: A static readonly field holds the bare mrk- id sent with every Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Webhooks
{
    public class WebhookSecrets
    {
        private static readonly string KeyFamily = "mrk-00ff11ee22dd33cc44bb55aa66997788";

        private readonly IAmazonKeyManagementService _client;
        private readonly IDictionary<int, byte[]> _cache;

        public WebhookSecrets(IAmazonKeyManagementService client)
        {
            _client = client;
            _cache = new Dictionary<int, byte[]>();
        }

        public async Task<byte[]> GetAsync(int id, Stream stored)
        {
            byte[]? secret;
            if (_cache.TryGetValue(id, out secret))
            {
                return secret;
            }

            using (MemoryStream blob = new MemoryStream())
            {
                await stored.CopyToAsync(blob);
                DecryptRequest request = new DecryptRequest();
                request.CiphertextBlob = blob;
                request.KeyId = {|MRK1002:KeyFamily|};
                DecryptResponse response = await _client.DecryptAsync(request);
                secret = response.Plaintext.ToArray();
            }

            _cache[id] = secret;
            return secret;
        }
    }
}
