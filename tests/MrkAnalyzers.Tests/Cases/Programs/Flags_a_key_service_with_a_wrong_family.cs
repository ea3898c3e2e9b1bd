// scope: type
// dimension: program
// why: RSA as multi-Region encryption key, aliases where key IDs are required, and an ARN of us-east-1 through a client of eu-west-1.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fintech.Security;

public sealed class KeyService : IDisposable
{
    private const string Alias = "alias/fintech-master";
    private const string PrimaryArn = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";
    private static readonly string[] Replicas = { "eu-central-1", "ap-southeast-2" };

    private readonly AmazonKeyManagementServiceClient _kms = new(RegionEndpoint.EUWest1);

    public async Task<string> CreateMasterKeyAsync()
    {
        Console.WriteLine("Creating multi-Region master key ...");
        var request = new CreateKeyRequest
        {
            Description = "Fintech master key",
            MultiRegion = true,
            KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
            KeySpec = {|MRK4001:KeySpec.RSA_4096|},
            Tags = new List<Tag> { new Tag { TagKey = "env", TagValue = "prod" } },
        };

        var response = await _kms.CreateKeyAsync(request);
        await _kms.CreateAliasAsync(new CreateAliasRequest
        {
            AliasName = Alias,
            TargetKeyId = response.KeyMetadata.KeyId,
        });
        return response.KeyMetadata.Arn;
    }

    public async Task ReplicateAsync()
    {
        foreach (var region in Replicas)
        {
            await _kms.ReplicateKeyAsync(new ReplicateKeyRequest
            {
                KeyId = {|MRK2001:Alias|},
                ReplicaRegion = region,
            });
        }
    }

    public async Task FailOverAsync()
    {
        await _kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest
        {
            KeyId = {|MRK2001:"alias/fintech-master"|},
            PrimaryRegion = "eu-central-1",
        });
    }

    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1004:PrimaryArn|},
        });
        return response.Plaintext.ToArray();
    }

    public void Dispose() => _kms.Dispose();
}
