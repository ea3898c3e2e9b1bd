// scope: type
// dimension: two-method
// why: DataKeySpec's text reaches CreateKey's KeySpec through a helper.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public sealed class KeyFactory
{
    private readonly IAmazonKeyManagementService _kms;

    public KeyFactory(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<string> CreateForCustomersAsync() => CreateAsync("customers", {|MRK4003:DataKeySpec.AES_256.Value|});

    public Task<string> CreateForPartnersAsync() => CreateAsync("partners", KeySpec.SYMMETRIC_DEFAULT.Value);

    private async Task<string> CreateAsync(string description, string spec)
    {
        var request = new CreateKeyRequest();
        request.Description = description;
        request.KeySpec = new KeySpec(spec);
        var response = await _kms.CreateKeyAsync(request);
        return response.KeyMetadata.KeyId;
    }
}
