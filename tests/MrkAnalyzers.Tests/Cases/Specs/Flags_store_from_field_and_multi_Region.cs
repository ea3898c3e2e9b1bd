// scope: type
// dimension: field
// why: The cluster's id lies in a constant field and the same request asks for a multi-Region key.
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

    public async Task<string> CreateAsync()
    {
        var response = await _kms.CreateKeyAsync(
            {|MRK5002:new CreateKeyRequest { Description = "payroll", MultiRegion = true, CustomKeyStoreId = _cluster }|});
        return response.KeyMetadata.KeyId;
    }
}
