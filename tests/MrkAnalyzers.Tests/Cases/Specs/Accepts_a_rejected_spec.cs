// scope: member
// dimension: path
// why: The guard throws for anything but symmetric specs, so the RSA constants in sight never reach the request.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Guarded;

public class GuardedProvisioner(IAmazonKeyManagementService kms)
{
    private static readonly KeySpec[] Forbidden = { KeySpec.RSA_2048, KeySpec.RSA_3072, KeySpec.RSA_4096, KeySpec.SM2 };

    public async Task<string> CreateAsync(KeySpec spec)
    {
        if (Array.IndexOf(Forbidden, spec) >= 0)
        {
            throw new ArgumentException("Multi-Region keys of this platform are symmetric.", nameof(spec));
        }

        var r = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, MultiRegion = true });
        return r.KeyMetadata.Arn;
    }
}
