using System.Text.Json;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>Which parameter takes which form of identifier (KMS API Reference, each operation).</summary>
public sealed class IdentifierTests : KmsTest
{
    private const string Grant = """ "GranteePrincipal":"arn:aws:iam::111122223333:root","Operations":["Decrypt"] """;

    // operation, parameter, the rest of a valid request on a symmetric key
    public static TheoryData<string, string, string> TakingAliases() => new()
    {
        { "Encrypt", "KeyId", """ "Plaintext":"YQ==" """ },
        { "ReEncrypt", "DestinationKeyId", """ "CiphertextBlob":"{blob}" """ },
        { "ReEncrypt", "SourceKeyId", """ "CiphertextBlob":"{blob}","DestinationKeyId":"{key}" """ },
        { "Decrypt", "KeyId", """ "CiphertextBlob":"{blob}" """ },
        { "GenerateDataKey", "KeyId", """ "KeySpec":"AES_256" """ },
        { "GenerateDataKeyWithoutPlaintext", "KeyId", """ "KeySpec":"AES_256" """ },
        { "GenerateDataKeyPair", "KeyId", """ "KeyPairSpec":"ECC_NIST_P256" """ },
        { "GenerateDataKeyPairWithoutPlaintext", "KeyId", """ "KeyPairSpec":"ECC_NIST_P256" """ },
        { "DescribeKey", "KeyId", "" },
    };

    public static TheoryData<string, string, string> TakingNoAliases() => new()
    {
        { "ReplicateKey", "KeyId", """ "ReplicaRegion":"eu-west-1" """ },
        { "UpdatePrimaryRegion", "KeyId", """ "PrimaryRegion":"eu-west-1" """ },
        { "CreateAlias", "TargetKeyId", """ "AliasName":"alias/second" """ },
        { "UpdateAlias", "TargetKeyId", """ "AliasName":"alias/first" """ },
        { "CreateGrant", "KeyId", Grant },
        { "RevokeGrant", "KeyId", """ "GrantId":"{grant}" """ },
        { "ListGrants", "KeyId", "" },
        { "ListAliases", "KeyId", "" },
        { "ScheduleKeyDeletion", "KeyId", "" },
        { "CancelKeyDeletion", "KeyId", "" },
        { "EnableKey", "KeyId", "" },
        { "DisableKey", "KeyId", "" },
        { "EnableKeyRotation", "KeyId", "" },
        { "DisableKeyRotation", "KeyId", "" },
        { "GetKeyRotationStatus", "KeyId", "" },
        { "RotateKeyOnDemand", "KeyId", "" },
        { "ListKeyRotations", "KeyId", "" },
        { "GetKeyPolicy", "KeyId", "" },
        { "PutKeyPolicy", "KeyId", """ "Policy":"{\"Statement\":[{}]}","BypassPolicyLockoutSafetyCheck":true """ },
        { "ListKeyPolicies", "KeyId", "" },
        { "TagResource", "KeyId", """ "Tags":[] """ },
        { "UntagResource", "KeyId", """ "TagKeys":[] """ },
        { "ListResourceTags", "KeyId", "" },
        { "UpdateKeyDescription", "KeyId", """ "Description":"" """ },
        { "GetParametersForImport", "KeyId", """ "WrappingAlgorithm":"RSAES_OAEP_SHA_256","WrappingKeySpec":"RSA_2048" """ },
        { "ImportKeyMaterial", "KeyId", """ "ImportToken":"YQ==","EncryptedKeyMaterial":"YQ==","ExpirationModel":"KEY_MATERIAL_DOES_NOT_EXPIRE" """ },
        { "DeleteImportedKeyMaterial", "KeyId", "" },
    };

    [Theory]
    [MemberData(nameof(TakingAliases))]
    public async Task Cryptography_and_descriptions_take_all_four_forms(string operation, string parameter, string rest)
    {
        var key = await StageAsync();
        foreach (var identifier in new[] { key.KeyId, key.Arn, "alias/first", $"arn:aws:kms:us-east-1:{Account}:alias/first" })
        {
            var (status, body) = await SendAsync(Virginia, operation, Request(parameter, identifier, Fill(rest, key)));
            Assert.True(status == 200, $"{identifier}: {body}");
        }
    }

    [Theory]
    [MemberData(nameof(TakingNoAliases))]
    public async Task Management_takes_key_ids_and_key_ARNs_only(string operation, string parameter, string rest)
    {
        var key = await StageAsync();
        foreach (var alias in new[] { "alias/first", $"arn:aws:kms:us-east-1:{Account}:alias/first" })
        {
            var (_, body) = await SendAsync(Virginia, operation, Request(parameter, alias, Fill(rest, key)));
            Assert.Equal("NotFoundException", ErrorOf(body));
            Assert.Equal($"Invalid keyId '{alias}'", MessageOf(body));
        }

        // Both forms get past the identifier, whatever the operation thinks of the key itself.
        foreach (var identifier in new[] { key.KeyId, key.Arn })
        {
            var (status, body) = await SendAsync(Virginia, operation, Request(parameter, identifier, Fill(rest, key)));
            Assert.True(status == 200 || ErrorOf(body) != "NotFoundException" || operation == "UpdatePrimaryRegion", $"{identifier}: {body}");
        }
    }

    // operation, usage, spec, the rest of a request that gets as far as the key: a signature and a MAC of one byte are wrong
    public static TheoryData<string, string, string, string> OfOtherKeys() => new()
    {
        { "Sign", "SIGN_VERIFY", "RSA_2048", """ "Message":"YQ==","SigningAlgorithm":"RSASSA_PSS_SHA_256" """ },
        { "Verify", "SIGN_VERIFY", "RSA_2048", """ "Message":"YQ==","Signature":"YQ==","SigningAlgorithm":"RSASSA_PSS_SHA_256" """ },
        { "GetPublicKey", "SIGN_VERIFY", "RSA_2048", "" },
        { "GenerateMac", "GENERATE_VERIFY_MAC", "HMAC_256", """ "Message":"YQ==","MacAlgorithm":"HMAC_SHA_256" """ },
        { "VerifyMac", "GENERATE_VERIFY_MAC", "HMAC_256", """ "Message":"YQ==","Mac":"YQ==","MacAlgorithm":"HMAC_SHA_256" """ },
        { "DeriveSharedSecret", "KEY_AGREEMENT", "ECC_NIST_P256", """ "KeyAgreementAlgorithm":"ECDH","PublicKey":"{public}" """ },
    };

    [Theory]
    [MemberData(nameof(OfOtherKeys))]
    public async Task Signing_MAC_and_agreement_keys_are_found_by_every_form_in_their_own_Region_only(string operation, string usage, string spec, string rest)
    {
        var key = await CreateKeyAsync(Virginia, spec, usage, multiRegion: true);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(5));
        await CreateAliasAsync(Virginia, "alias/other", key.KeyId);
        var virginian = $"arn:aws:kms:us-east-1:{Account}:alias/other";
        if (usage == "KEY_AGREEMENT")
        {
            var publicKey = (await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key.KeyId })).PublicKey;
            rest = rest.Replace("{public}", Convert.ToBase64String(publicKey.ToArray()), StringComparison.Ordinal);
        }

        var found = operation switch { "Verify" => "KMSInvalidSignatureException", "VerifyMac" => "KMSInvalidMacException", _ => "200" };
        foreach (var (region, identifier, expected) in new[]
        {
            (Virginia, key.KeyId, found),
            (Virginia, key.Arn, found),
            (Virginia, "alias/other", found),
            (Virginia, virginian, found),
            (Ireland, key.KeyId, found),
            (Ireland, KeyArn(Ireland, key.KeyId), found),
            (Ireland, key.Arn, "NotFoundException Invalid arn us-east-1"),
            (Ireland, "alias/other", $"NotFoundException Alias arn:aws:kms:eu-west-1:{Account}:alias/other is not found."),
            (Ireland, virginian, "NotFoundException Invalid arn us-east-1"),
        })
        {
            var (status, body) = await SendAsync(region, operation, Request("KeyId", identifier, rest));
            var actual = status == 200 ? "200" : $"{ErrorOf(body)} {MessageOf(body)}".TrimEnd();
            Assert.Equal($"{region.SystemName} {identifier}: {expected}", $"{region.SystemName} {identifier}: {actual}");
        }
    }

    [Theory]
    [InlineData("CreateAlias")]
    [InlineData("UpdateAlias")]
    [InlineData("DeleteAlias")]
    public async Task An_alias_is_named_by_name_and_never_by_ARN(string operation)
    {
        var key = await StageAsync();
        var request = Request("AliasName", $"arn:aws:kms:us-east-1:{Account}:alias/first", $"\"TargetKeyId\":\"{key.KeyId}\"");
        Assert.Equal("ValidationException", ErrorOf((await SendAsync(Virginia, operation, request)).Body));
    }

    [Fact]
    public async Task RetireGrant_takes_a_key_ARN_only()
    {
        var key = await StageAsync();
        var exception = await Fails<InvalidArnException>(() => In(Virginia).RetireGrantAsync(new RetireGrantRequest { KeyId = key.KeyId, GrantId = new string('0', 64) }));
        Assert.Equal("KeyId must be the ARN of a KMS key.", exception.Message);
        await Fails<InvalidGrantIdException>(() => In(Virginia).RetireGrantAsync(new RetireGrantRequest { KeyId = key.Arn, GrantId = new string('0', 64) }));
    }

    [Theory]
    [MemberData(nameof(TakingAliases))]
    [MemberData(nameof(TakingNoAliases))]
    public async Task An_ARN_of_another_Region_is_refused_by_every_operation(string operation, string parameter, string rest)
    {
        var key = await StageAsync();
        var foreign = key.Arn.Replace("us-east-1", "ap-northeast-1", StringComparison.Ordinal);
        var (_, body) = await SendAsync(Virginia, operation, Request(parameter, foreign, Fill(rest, key)));
        Assert.Equal("NotFoundException: Invalid arn ap-northeast-1", $"{ErrorOf(body)}: {MessageOf(body)}");
    }

    private async Task<KeyMetadata> StageAsync()
    {
        var key = await CreateKeyAsync(Virginia, multiRegion: true);
        await CreateAliasAsync(Virginia, "alias/first", key.KeyId);
        return key;
    }

    private string Fill(string rest, KeyMetadata key)
    {
        if (rest.Contains("{blob}", StringComparison.Ordinal))
        {
            var blob = EncryptAsync(Virginia, key.KeyId).GetAwaiter().GetResult();
            rest = rest.Replace("{blob}", Convert.ToBase64String(blob.ToArray()), StringComparison.Ordinal);
        }

        return rest.Replace("{key}", key.KeyId, StringComparison.Ordinal).Replace("{grant}", new string('0', 64), StringComparison.Ordinal);
    }

    private static string Request(string parameter, string identifier, string rest) =>
        $"{{\"{parameter}\":{JsonSerializer.Serialize(identifier)}{(rest.Length > 0 ? "," + rest : "")}}}";
}
