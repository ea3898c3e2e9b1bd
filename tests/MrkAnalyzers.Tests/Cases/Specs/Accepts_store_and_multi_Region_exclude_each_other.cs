// scope: type
// dimension: near miss
// why: Either the cluster or the multi-Region property is set, never both.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public class PayrollKeySetup
{
    private readonly string _cluster = "cks-1234567890abcdef0";
    private readonly IAmazonKeyManagementService _kms;

    public PayrollKeySetup(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> CreateAsync(bool regulated)
    {
        var request = new CreateKeyRequest { Description = "payroll" };
        if (regulated)
        {
            request.Origin = OriginType.AWS_CLOUDHSM;
            request.CustomKeyStoreId = _cluster;
        }
        else
        {
            request.MultiRegion = true;
        }

        var response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
