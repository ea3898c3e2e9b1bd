// scope: cross
// dimension: program
// why: The ARN, the RSA spec and the alias enter at the composition root and reach Decrypt, CreateKey and ReplicateKey through constructors and parameters.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Shop;

public static class Program2
{
    public static async Task RunAsync(string[] arguments)
    {
        var kms = new AmazonKeyManagementServiceClient();
        var crypto = new KmsCryptoService(kms, {|MRK1001:"arn:aws:kms:eu-west-1:111122223333:alias/shop"|});
        var provisioning = new ProvisioningService(kms);

        if (arguments.Length == 0)
        {
            var id = await provisioning.CreateAsync("shop", {|MRK4001:KeySpec.RSA_3072|});
            Console.WriteLine(id);
            await provisioning.CopyAsync({|MRK2001:"alias/shop"|}, "us-west-2");
            return;
        }

        var plain = await crypto.DecryptAsync(Convert.FromBase64String(arguments[0]));
        Console.WriteLine(plain.Length);
    }
}
//// KmsCryptoService.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop;

public sealed class KmsCryptoService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public KmsCryptoService(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<byte[]> EncryptAsync(byte[] plain)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(plain) });
        return response.CiphertextBlob.ToArray();
    }

    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = _keyId, CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
//// ProvisioningService.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop;

public sealed class ProvisioningService(IAmazonKeyManagementService kms)
{
    public async Task<string> CreateAsync(string name, KeySpec spec)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { Description = name, KeySpec = spec, MultiRegion = true });
        await kms.CreateAliasAsync("alias/" + name, created.KeyMetadata.KeyId);
        return created.KeyMetadata.KeyId;
    }

    public Task<ReplicateKeyResponse> CopyAsync(string keyId, string region)
    {
        var request = new ReplicateKeyRequest { ReplicaRegion = region };
        request.KeyId = keyId;
        return kms.ReplicateKeyAsync(request);
    }
}
