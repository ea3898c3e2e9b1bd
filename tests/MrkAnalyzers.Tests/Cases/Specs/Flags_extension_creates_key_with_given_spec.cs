// scope: type
// dimension: argument
// why: The extension method's spec argument is a data key spec.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Onboarding
{
    internal static class KmsExtensions
    {
        internal static async Task<string> NewKeyAsync(this IAmazonKeyManagementService kms, string label, KeySpec spec, bool multiRegion = false)
        {
            CreateKeyResponse response = await kms.CreateKeyAsync(new CreateKeyRequest { Description = label, KeySpec = spec, MultiRegion = multiRegion });
            return response.KeyMetadata.KeyId;
        }

        internal static async Task<IReadOnlyList<string>> OnboardAsync(IAmazonKeyManagementService kms, IEnumerable<string> customers)
        {
            var ids = new List<string>();
            foreach (string customer in customers)
            {
                ids.Add(await kms.NewKeyAsync(customer, {|MRK4003:"AES_128"|}, multiRegion: true));
            }

            return ids;
        }
    }
}
