// scope: cross
// dimension: cross-class
// why: The lease carries a token granted in Oregon to a worker whose client is in Ohio.
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
    internal sealed record KeyLease(string KeyId, string Token);

    internal static class LeaseOffice
    {
        internal static async Task<KeyLease> IssueAsync(string keyId, string worker)
        {
            using var oregon = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);
            var grant = await oregon.CreateGrantAsync(new CreateGrantRequest
            {
                KeyId = keyId,
                GranteePrincipal = worker,
                Operations = new List<string> { GrantOperation.GenerateDataKey },
            });
            return new KeyLease(keyId, grant.GrantToken);
        }
    }
}

namespace Batch.Workers
{
    using Batch.Leases;

    internal sealed class OhioWorker
    {
        private readonly IAmazonKeyManagementService _ohio = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast2);

        public async Task<byte[]> RunAsync(string keyId, string worker)
        {
            var lease = await LeaseOffice.IssueAsync(keyId, worker);
            var key = await _ohio.GenerateDataKeyAsync(new GenerateDataKeyRequest
            {
                KeyId = lease.KeyId,
                KeySpec = DataKeySpec.AES_256,
                GrantTokens = new List<string> { {|MRK7003:lease.Token|} },
            });
            return key.Plaintext.ToArray();
        }
    }
}
