// scope: cross
// dimension: combined
// why: An interface's only implementation asks São Paulo for an alias created only in Virginia.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Telemetry;

public interface IEventSealer { Task<byte[]> SealAsync(ReadOnlyMemory<byte> data); }

internal sealed partial class BrazilSealer : IEventSealer
{
    private static readonly AmazonKeyManagementServiceConfig Config = new() { RegionEndpoint = RegionEndpoint.SAEast1 };
    private readonly AmazonKeyManagementServiceClient _kms = new(Config);

    public async Task<byte[]> SealAsync(ReadOnlyMemory<byte> data)
    {
        EncryptRequest request = new();
        request.KeyId = {|MRK2002:"alias/telemetry"|};
        request.Plaintext = new MemoryStream(data.ToArray());
        var response = await _kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
//// Setup.cs
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Telemetry;

public static class Setup
{
    public static async Task RunAsync()
    {
        using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        var created = await virginia.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        await virginia.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/telemetry", TargetKeyId = created.KeyMetadata.KeyId });
        await virginia.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = created.KeyMetadata.KeyId, ReplicaRegion = "sa-east-1" });
    }
}
