// scope: member
// dimension: program
// output: exe
// why: Everything that could be Region-bound is an argument or an answer of KMS, and the blob travels as base64 on standard output.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args.Length < 3)
{
    Console.Error.WriteLine("usage: family <region> <create|replicate|encrypt|decrypt|describe> <value> [more]");
    return 64;
}

using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(args[0]));
var value = args[2];

switch (args[1])
{
    case "create":
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { Description = value, MultiRegion = true });
        await kms.CreateAliasAsync(new CreateAliasRequest
        {
            AliasName = "alias/" + value,
            TargetKeyId = created.KeyMetadata.KeyId,
        });
        Console.WriteLine(created.KeyMetadata.KeyId);
        return 0;

    case "replicate" when args.Length > 3:
        var replica = await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = value, ReplicaRegion = args[3] });
        Console.WriteLine(replica.ReplicaKeyMetadata.Arn);
        return 0;

    case "encrypt":
        using (var input = Console.OpenStandardInput())
        using (var buffer = new MemoryStream())
        {
            await input.CopyToAsync(buffer);
            var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = value, Plaintext = buffer });
            Console.WriteLine(Convert.ToBase64String(encrypted.CiphertextBlob.ToArray(), Base64FormattingOptions.InsertLineBreaks));
        }

        return 0;

    case "decrypt":
        var text = await Console.In.ReadToEndAsync();
        var decrypted = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = value,
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)),
        });
        await using (var output = Console.OpenStandardOutput())
        {
            await decrypted.Plaintext.CopyToAsync(output);
        }

        return 0;

    case "describe":
        var meta = (await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = value })).KeyMetadata;
        Console.WriteLine($"{meta.Arn} {meta.KeyState} {meta.KeySpec} multi-Region: {meta.MultiRegion}");
        foreach (var other in meta.MultiRegionConfiguration?.ReplicaKeys ?? [])
        {
            Console.WriteLine("  " + other.Region);
        }

        return 0;

    default:
        Console.Error.WriteLine("unknown command " + args[1]);
        return 64;
}
