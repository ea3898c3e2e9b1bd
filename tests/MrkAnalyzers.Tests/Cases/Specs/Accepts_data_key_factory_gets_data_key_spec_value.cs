// scope: type
// dimension: near miss
// why: The same shape, but the text becomes a DataKeySpec.
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

public sealed class DataKeyFactory
{
    private readonly IAmazonKeyManagementService _kms;

    public DataKeyFactory(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<byte[]> CreateForCustomersAsync(string key) => CreateAsync(key, DataKeySpec.AES_256.Value);

    public Task<byte[]> CreateForPartnersAsync(string key) => CreateAsync(key, "AES_128");

    private async Task<byte[]> CreateAsync(string key, string spec)
    {
        var request = new GenerateDataKeyWithoutPlaintextRequest();
        request.KeyId = key;
        request.KeySpec = new DataKeySpec(spec);
        var response = await _kms.GenerateDataKeyWithoutPlaintextAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
