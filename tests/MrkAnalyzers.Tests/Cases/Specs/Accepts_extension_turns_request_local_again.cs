// scope: cross
// dimension: near miss
// why: The last extension switches the multi-Region property off before the signing key is created.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pki.Leaf
{
    using Pki.Requests;

    public sealed class LeafAuthority(IAmazonKeyManagementService kms)
    {
        public async Task<KeyMetadata> CreateAsync(CancellationToken ct)
        {
            var request = new CreateKeyRequest { KeySpec = KeySpec.ML_DSA_44, KeyUsage = KeyUsageType.SIGN_VERIFY, MultiRegion = true }
                .InThisRegion()
                .Described("leaf authority");
            var response = await kms.CreateKeyAsync(request, ct);
            return response.KeyMetadata;
        }
    }
}

namespace Pki.Requests
{
    internal static class LeafRequestExtensions
    {
        internal static CreateKeyRequest InThisRegion(this CreateKeyRequest request)
        {
            request.MultiRegion = false;
            return request;
        }

        internal static CreateKeyRequest Described(this CreateKeyRequest request, string text)
        {
            request.Description = text;
            return request;
        }
    }
}
