// scope: type
// dimension: field
// why: The alias is a field; the key is created where DescribeKey says that it is missing.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public class TenantKey
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _alias;

    public TenantKey(IAmazonKeyManagementService kms, string tenant)
    {
        _kms = kms;
        _alias = $"alias/tenant/{tenant}";
    }

    public async Task<string> GetAsync()
    {
        string? id = null;
        try
        {
            id = (await _kms.DescribeKeyAsync(_alias)).KeyMetadata.KeyId;
        }
        catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "NotFoundException")
        {
        }

        return id ?? await CreateAsync();
    }

    private async Task<string> CreateAsync()
    {
        var key = (await {|MRK2004:_kms.CreateKeyAsync|}(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await _kms.CreateAliasAsync(new CreateAliasRequest { AliasName = _alias, TargetKeyId = key.KeyId });
        return key.KeyId;
    }
}
