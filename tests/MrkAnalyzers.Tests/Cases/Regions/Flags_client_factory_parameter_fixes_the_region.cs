// scope: cross
// dimension: three-method
// why: The factory makes a London client from the caller's Region name; the alias target is a Paris key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Edge.Aliases;

public sealed class ClientFactory
{
    public IAmazonKeyManagementService For(string region) => Make(RegionEndpoint.GetBySystemName(region));

    private static IAmazonKeyManagementService Make(RegionEndpoint endpoint) =>
        new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { RegionEndpoint = endpoint });
}

public sealed class AliasSetup
{
    private readonly ClientFactory _factory = new();

    public async Task PointAsync(CancellationToken ct)
    {
        var london = _factory.For("eu-west-2");
        await london.CreateAliasAsync(new CreateAliasRequest
        {
            AliasName = "alias/edge",
            TargetKeyId = {|MRK1004:"arn:aws:kms:eu-west-3:919191919191:key/mrk-8899aabbccddeeff0011223344556677"|},
        }, ct);
    }
}
