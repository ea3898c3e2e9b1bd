// scope: member
// dimension: argument
// why: Inside the parallel body each request names the tenant's own key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tenancy;

public sealed record TenantSecret(string Tenant, string KeyId, byte[] Blob);

public class SecretLoader(IAmazonKeyManagementService kms)
{
    public async Task<IReadOnlyDictionary<string, byte[]>> LoadAllAsync(IEnumerable<TenantSecret> secrets, CancellationToken token)
    {
        var results = new System.Collections.Concurrent.ConcurrentDictionary<string, byte[]>();
        const string shared = "arn:aws-us-gov:kms:us-gov-west-1:010203040506:key/0c5a1d7c-8c7f-4a6f-9b0e-8f7f3f2c1d10";
        await Parallel.ForEachAsync(secrets, token, async (secret, ct) =>
        {
            var request = new DecryptRequest { CiphertextBlob = new MemoryStream(secret.Blob) };
            request.KeyId = secret.KeyId == shared ? null : secret.KeyId;
            var response = await kms.DecryptAsync(request, ct);
            results[secret.Tenant] = response.Plaintext.ToArray();
        });
        return results;
    }
}
