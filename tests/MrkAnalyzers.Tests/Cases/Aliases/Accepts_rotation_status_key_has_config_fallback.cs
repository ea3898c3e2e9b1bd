// scope: type
// dimension: near miss
// why: The key comes from configuration, the constant is only the fallback.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Audit;

public sealed class RotationAudit
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    public RotationAudit(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _key = configuration["Kms:AuditKey"] ?? "alias/audit";
    }

    public async Task<bool> IsOnAsync()
    {
        var status = await _kms.GetKeyRotationStatusAsync(new GetKeyRotationStatusRequest { KeyId = _key });
        return status.KeyRotationEnabled == true;
    }
}
