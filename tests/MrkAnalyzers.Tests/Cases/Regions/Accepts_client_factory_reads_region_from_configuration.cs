// scope: cross
// dimension: near miss
// why: The client's Region is configured, so nothing says the ARN is foreign.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Edge.Configured;

public sealed class RegionalClients(IConfiguration configuration)
{
    private readonly Lazy<IAmazonKeyManagementService> _primary = new(() =>
        new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(configuration["Aws:PrimaryRegion"])));

    public IAmazonKeyManagementService Primary => _primary.Value;
}

public sealed class PublicKeyEndpoint(RegionalClients clients)
{
    private static string KeyArn { get; } = "arn:aws:kms:eu-west-3:919191919191:key/5fe1d0c9-b8a7-4968-8574-63524130f1e2";

    public async Task<string> PemAsync()
    {
        var key = await clients.Primary.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = KeyArn });
        return "-----BEGIN PUBLIC KEY-----\n" + Convert.ToBase64String(key.PublicKey.ToArray()) + "\n-----END PUBLIC KEY-----";
    }
}
