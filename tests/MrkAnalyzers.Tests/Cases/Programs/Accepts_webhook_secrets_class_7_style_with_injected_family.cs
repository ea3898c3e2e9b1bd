// scope: type
// dimension: near miss
// why: The field is set from the constructor's parameter, which replaces the constant initialiser.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Injected
{
    public class HookSecrets
    {
        private readonly string keyFamily = "mrk-";
        private readonly IAmazonKeyManagementService client;

        public HookSecrets(IAmazonKeyManagementService client, string keyFamily)
        {
            this.client = client;
            this.keyFamily = keyFamily ?? throw new ArgumentNullException("keyFamily");
        }

        public async Task<byte[]> GetAsync(byte[] stored)
        {
            DecryptRequest request = new DecryptRequest();
            request.CiphertextBlob = new MemoryStream(stored);
            request.KeyId = keyFamily;
            DecryptResponse response = await client.DecryptAsync(request);
            return response.Plaintext.ToArray();
        }
    }
}
