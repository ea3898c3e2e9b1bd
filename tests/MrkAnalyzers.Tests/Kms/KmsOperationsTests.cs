using System.Reflection;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Tests.Kms;

/// <summary>The table of operations against the SDK itself, and against AWS's API Reference as it is written out here a second time.</summary>
public sealed class KmsOperationsTests
{
    private static readonly Assembly Sdk = typeof(DecryptRequest).Assembly;

    /// <summary>Every parameter of a request that takes a key ID, key ARN, alias name or alias ARN.</summary>
    private static readonly string[] TakesAnyForm =
    [
        "Encrypt.KeyId", "Decrypt.KeyId", "ReEncrypt.SourceKeyId", "ReEncrypt.DestinationKeyId",
        "GenerateDataKey.KeyId", "GenerateDataKeyWithoutPlaintext.KeyId", "GenerateDataKeyPair.KeyId", "GenerateDataKeyPairWithoutPlaintext.KeyId",
        "Sign.KeyId", "Verify.KeyId", "GenerateMac.KeyId", "VerifyMac.KeyId",
        "DeriveSharedSecret.KeyId", "Encapsulate.KeyId", "Decapsulate.KeyId",
        "DescribeKey.KeyId", "GetPublicKey.KeyId",
    ];

    /// <summary>Every parameter that takes a key ID or key ARN and no alias.</summary>
    private static readonly string[] TakesKeyIdOrKeyArn =
    [
        "ReplicateKey.KeyId", "UpdatePrimaryRegion.KeyId",
        "CreateAlias.TargetKeyId", "UpdateAlias.TargetKeyId", "ListAliases.KeyId",
        "CreateGrant.KeyId", "RevokeGrant.KeyId", "ListGrants.KeyId",
        "ScheduleKeyDeletion.KeyId", "CancelKeyDeletion.KeyId", "EnableKey.KeyId", "DisableKey.KeyId",
        "EnableKeyRotation.KeyId", "DisableKeyRotation.KeyId", "GetKeyRotationStatus.KeyId", "RotateKeyOnDemand.KeyId", "ListKeyRotations.KeyId",
        "GetKeyPolicy.KeyId", "PutKeyPolicy.KeyId", "ListKeyPolicies.KeyId",
        "TagResource.KeyId", "UntagResource.KeyId", "ListResourceTags.KeyId", "UpdateKeyDescription.KeyId",
        "GetParametersForImport.KeyId", "ImportKeyMaterial.KeyId", "DeleteImportedKeyMaterial.KeyId",
        "GetKeyLastUsage.KeyId",
    ];

    private static readonly string[] TakesKeyArn = ["RetireGrant.KeyId"];

    /// <summary>Properties that are called like a key and name none of KMS's.</summary>
    private static readonly string[] NoKmsKey =
    [
        // The ID of the key in the external key store.
        "CreateKey.XksKeyId",
    ];

    public static TheoryData<string> Operations => [.. KmsOperations.All.Select(static operation => operation.Name)];

    [Theory, MemberData(nameof(Operations))]
    public void Operation_is_one_of_the_clients(string name)
    {
        var request = RequestOf(name);
        Assert.Contains(
            typeof(IAmazonKeyManagementService).GetMethods(),
            method => method.Name == name + "Async" && method.GetParameters()[0].ParameterType == request);
    }

    [Theory, MemberData(nameof(Operations))]
    public void Key_parameters_are_strings_of_the_request(string name) =>
        Assert.All(OperationOf(name).Keys, key => Assert.Equal(typeof(string), RequestOf(name).GetProperty(key.Property)?.PropertyType));

    [Theory, MemberData(nameof(Operations))]
    public void Ciphertext_goes_in_where_the_request_has_a_blob(string name) =>
        Assert.Equal(OperationOf(name).TakesCiphertext ? typeof(MemoryStream) : null, RequestOf(name).GetProperty(KmsOperations.CiphertextBlob)?.PropertyType);

    [Theory, MemberData(nameof(Operations))]
    public void Ciphertext_comes_out_where_the_response_has_a_blob(string name)
    {
        string[] blobs = [KmsOperations.CiphertextBlob, KmsOperations.PrivateKeyCiphertextBlob];
        var response = Sdk.GetType($"Amazon.KeyManagementService.Model.{name}Response", throwOnError: true)!;
        var found = blobs.Where(blob => response.GetProperty(blob)?.PropertyType == typeof(MemoryStream));
        Assert.Equal(OperationOf(name).Ciphertext is { } property ? [property] : [], found);
    }

    [Theory, MemberData(nameof(Operations))]
    public void Algorithm_is_that_of_the_incoming_ciphertext(string name)
    {
        var algorithm = OperationOf(name).Algorithm;
        Assert.Equal(name switch { "Decrypt" => "EncryptionAlgorithm", "ReEncrypt" => "SourceEncryptionAlgorithm", _ => null }, algorithm);
        if (algorithm is not null)
        {
            Assert.Equal(typeof(EncryptionAlgorithmSpec), RequestOf(name).GetProperty(algorithm)?.PropertyType);
        }
    }

    [Fact]
    public void Parameters_accept_the_forms_that_the_API_Reference_lists()
    {
        Assert.Equal(TakesAnyForm.Order(), ParametersThatTake(AcceptedForms.Any));
        Assert.Equal(TakesKeyIdOrKeyArn.Order(), ParametersThatTake(AcceptedForms.KeyIdOrKeyArn));
        Assert.Equal(TakesKeyArn, ParametersThatTake(AcceptedForms.KeyArn));
    }

    [Fact]
    public void Table_holds_every_property_that_names_a_key()
    {
        var known = KmsOperations.All.SelectMany(static operation => operation.Keys.Select(key => $"{operation.Name}.{key.Property}")).Concat(NoKmsKey);
        var named = from request in Sdk.GetExportedTypes()
                    where request.Name.EndsWith("Request", StringComparison.Ordinal) && !request.IsAbstract
                    from property in request.GetProperties()
                    where property.Name.EndsWith("KeyId", StringComparison.Ordinal) && property.PropertyType == typeof(string)
                    select $"{request.Name[..^"Request".Length]}.{property.Name}";
        Assert.Equal(known.Order(), named.Order());
    }

    [Fact]
    public void Only_Decrypt_and_ReEncrypt_name_the_key_of_a_ciphertext() =>
        Assert.Equal(
            ["Decrypt.KeyId", "ReEncrypt.SourceKeyId"],
            KmsOperations.All.SelectMany(static operation => operation.Keys.Where(static key => key.NamesKeyOfCiphertext).Select(key => $"{operation.Name}.{key.Property}")).Order());

    [Fact]
    public void Dry_run_modifiers_are_those_of_the_requests_that_take_ciphertext()
    {
        var having = Sdk.GetExportedTypes().Where(static type => type.GetProperty(KmsOperations.DryRunModifiers) is not null).Select(static type => type.Name);
        Assert.Equal(KmsOperations.All.Where(static operation => operation.TakesCiphertext).Select(static operation => operation.Name + "Request").Order(), having.Order());
    }

    [Fact]
    public void Requests_that_create_keys_have_the_properties_that_rules_read()
    {
        Assert.Equal(typeof(bool?), typeof(CreateKeyRequest).GetProperty("MultiRegion")?.PropertyType);
        Assert.Equal(typeof(KeySpec), typeof(CreateKeyRequest).GetProperty("KeySpec")?.PropertyType);
        Assert.Equal(typeof(CustomerMasterKeySpec), typeof(CreateKeyRequest).GetProperty("CustomerMasterKeySpec")?.PropertyType);
        Assert.Equal(typeof(KeyUsageType), typeof(CreateKeyRequest).GetProperty("KeyUsage")?.PropertyType);
    }

    // The overloads that take a key as text call their parameter like the property, in camel case.
    [Fact]
    public void String_overloads_name_their_parameter_like_the_property()
    {
        var seen = 0;
        foreach (var method in typeof(IAmazonKeyManagementService).GetMethods().Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal)))
        {
            if (KmsOperations.All.SingleOrDefault(operation => operation.Name + "Async" == method.Name) is not { } known)
            {
                continue;
            }

            foreach (var parameter in method.GetParameters().Where(static parameter => parameter.Name!.EndsWith("eyId", StringComparison.Ordinal)))
            {
                Assert.Contains(known.Keys, key => string.Equals(key.Property, parameter.Name, StringComparison.OrdinalIgnoreCase));
                seen++;
            }
        }

        Assert.True(seen >= 13, $"Only {seen} overloads take a key as text.");
    }

    private static KmsOperation OperationOf(string name) => KmsOperations.All.Single(operation => operation.Name == name);

    private static Type RequestOf(string name) => Sdk.GetType($"Amazon.KeyManagementService.Model.{name}Request", throwOnError: true)!;

    private static IEnumerable<string> ParametersThatTake(AcceptedForms forms) =>
        KmsOperations.All.SelectMany(operation => operation.Keys.Where(key => key.Forms == forms).Select(key => $"{operation.Name}.{key.Property}")).Order();
}
