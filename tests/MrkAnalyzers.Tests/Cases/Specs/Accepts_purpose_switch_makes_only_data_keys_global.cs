// scope: type
// dimension: near miss
// why: Only the symmetric arm sets the multi-Region property; the signing arm stays in one Region.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Platform.Keys;

public enum Kind { Data, Document }

public sealed class TenantKeys(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(Kind kind)
    {
        var request = kind switch
        {
            Kind.Document => new CreateKeyRequest { KeyUsage = KeyUsageType.SIGN_VERIFY, KeySpec = KeySpec.RSA_3072 },
            Kind.Data => new CreateKeyRequest { KeySpec = KeySpec.SYMMETRIC_DEFAULT, MultiRegion = true },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        request.Description = kind.ToString();
        return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
    }
}
