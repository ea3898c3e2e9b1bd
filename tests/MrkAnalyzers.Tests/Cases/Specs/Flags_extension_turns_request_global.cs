// scope: cross
// dimension: combined
// why: The fluent extension adds the multi-Region property to a request for a post-quantum signing key.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Kms = Amazon.KeyManagementService.Model;

namespace Pki.Root
{
    using Pki.Building;

    public sealed class RootAuthority(IAmazonKeyManagementService kms)
    {
        public async Task<Kms.KeyMetadata> CreateAsync(CancellationToken ct)
        {
            var request = new Kms.CreateKeyRequest { KeySpec = {|MRK4002:KeySpec.ML_DSA_87|}, KeyUsage = KeyUsageType.SIGN_VERIFY }
                .InAllRegions()
                .Described("root authority");
            var response = await kms.CreateKeyAsync(request, ct);
            return response.KeyMetadata;
        }
    }
}

namespace Pki.Building
{
    internal static class CreateKeyRequestExtensions
    {
        internal static Kms.CreateKeyRequest InAllRegions(this Kms.CreateKeyRequest request)
        {
            request.MultiRegion = true;
            return request;
        }

        internal static Kms.CreateKeyRequest Described(this Kms.CreateKeyRequest request, string text)
        {
            request.Description = text;
            return request;
        }
    }
}
