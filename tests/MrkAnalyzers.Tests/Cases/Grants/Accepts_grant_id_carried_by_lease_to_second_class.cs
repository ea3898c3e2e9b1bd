// scope: cross
// dimension: near miss
// why: The worker logs the grant's ID and sends no token to its own Region.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Batch.Leases
{
    internal sealed record GrantNote(string KeyId, string GrantId, string Token);

    internal static class GrantOffice
    {
        internal static async Task<GrantNote> IssueAsync(string keyId, string worker)
        {
            using var oregon = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
            var grant = await oregon.CreateGrantAsync(new CreateGrantRequest
            {
                KeyId = keyId,
                GranteePrincipal = worker,
                Operations = new List<string> { GrantOperation.GenerateDataKey },
            });
            return new GrantNote(keyId, grant.GrantId, grant.GrantToken);
        }
    }
}

namespace Batch.Workers
{
    using Batch.Leases;

    internal sealed class DublinWorker
    {
        private readonly IAmazonKeyManagementService _dublin = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

        public async Task<byte[]> RunAsync(string keyId, string worker)
        {
            var note = await GrantOffice.IssueAsync(keyId, worker);
            Console.WriteLine($"{worker}: grant {note.GrantId} in Oregon");
            var key = await _dublin.GenerateDataKeyAsync(new GenerateDataKeyRequest
            {
                KeyId = keyId,
                KeySpec = DataKeySpec.AES_256,
            });
            return key.Plaintext.ToArray();
        }
    }
}
