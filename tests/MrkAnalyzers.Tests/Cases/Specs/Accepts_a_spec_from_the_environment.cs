// scope: member
// dimension: argument
// why: The spec is deployment configuration; the fallback is symmetric, and what operations set is not visible in source.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class FromEnvironment
{
    public static async Task<string> CreateAsync(IAmazonKeyManagementService kms)
    {
        var spec = Environment.GetEnvironmentVariable("KMS_KEY_SPEC") ?? "SYMMETRIC_DEFAULT";
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = spec });
        return created.KeyMetadata.KeyId;
    }
}
