// scope: cross
// dimension: combined
// why: The only location implementation reads the instance metadata's Region, which enters the context.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon.Util;

namespace Render.Farm;

internal interface ILocation
{
    string Name { get; }
}

internal sealed class Ec2Location : ILocation
{
    public string Name => EC2InstanceMetadata.Region.SystemName;
}

internal sealed class FrameKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ILocation _location = new Ec2Location();

    public FrameKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<GenerateDataKeyResponse> NextAsync(string keyId, int frame)
    {
        var context = new Dictionary<string, string>
        {
            { "frame", frame.ToString("D8") },
            { "location", {|MRK7001:_location.Name|} },
        };
        return await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = keyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = context,
        });
    }
}
