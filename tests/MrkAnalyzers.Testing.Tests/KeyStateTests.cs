using System.Text.Json;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>Operations against key states, as the KMS Developer Guide tables them ("Key states of AWS KMS keys").</summary>
public sealed class KeyStateTests : KmsTest
{
    private const string Ok = "";
    private const string Disabled = "DisabledException: {arn} is disabled.";
    private const string Deleting = "KMSInvalidStateException: {arn} is pending deletion.";
    private const string DeletingReplicas = "KMSInvalidStateException: {arn} is pending replica deletion.";
    private const string Creating = "KMSInvalidStateException: {arn} is creating.";
    private const string Updating = "KMSInvalidStateException: {arn} is updating.";
    private const string Importing = "KMSInvalidStateException: {arn} is pending import.";
    private const string NotDeleting = "KMSInvalidStateException: {arn} is not pending deletion.";
    private const string External = "UnsupportedOperationException: {arn} origin is EXTERNAL which is not valid for this operation.";

    private static readonly string[] States =
        ["Enabled", "Disabled", "PendingDeletion", "PendingReplicaDeletion", "PendingImport", "Creating", "Updating"];

    // operation, what it answers in each of the states above
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Encrypt"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["Decrypt"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["ReEncrypt"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["GenerateDataKey"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["GenerateDataKeyWithoutPlaintext"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["GenerateDataKeyPair"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["GenerateDataKeyPairWithoutPlaintext"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["CreateGrant"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, Creating, Ok],
        ["DescribeKey"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["GetKeyPolicy"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["PutKeyPolicy"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["ListKeyPolicies"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["ListAliases"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["ListGrants"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["ListResourceTags"] = [Ok, Ok, Ok, Ok, Ok, Ok, Ok],
        ["CreateAlias"] = [Ok, Ok, Deleting, DeletingReplicas, Ok, Ok, Ok],
        ["UpdateAlias"] = [Ok, Ok, Deleting, DeletingReplicas, Ok, Ok, Ok],
        ["TagResource"] = [Ok, Ok, Deleting, DeletingReplicas, Ok, Ok, Ok],
        ["UntagResource"] = [Ok, Ok, Deleting, DeletingReplicas, Ok, Ok, Ok],
        ["UpdateKeyDescription"] = [Ok, Ok, Deleting, DeletingReplicas, Ok, Ok, Ok],
        ["EnableKey"] = [Ok, Ok, Deleting, DeletingReplicas, Importing, Creating, Updating],
        ["DisableKey"] = [Ok, Ok, Deleting, DeletingReplicas, Importing, Creating, Updating],
        ["ScheduleKeyDeletion"] = [Ok, Ok, Deleting, DeletingReplicas, Ok, Ok, Updating],
        ["CancelKeyDeletion"] = [NotDeleting, NotDeleting, Ok, Ok, NotDeleting, NotDeleting, NotDeleting],
        ["ReplicateKey"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, "", Updating],
        ["UpdatePrimaryRegion"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, "", Updating],
        ["EnableKeyRotation"] = [Ok, Disabled, Deleting, DeletingReplicas, External, "", Ok],
        ["DisableKeyRotation"] = [Ok, Disabled, Deleting, DeletingReplicas, External, "", Ok],
        ["RotateKeyOnDemand"] = [Ok, Disabled, Deleting, DeletingReplicas, Importing, "", Ok],
        ["GetKeyRotationStatus"] = [Ok, Ok, Ok, Ok, External, Ok, Ok],
    };

    // Operations of the primary: a Creating key is a replica, and never gets as far as its state.
    private static readonly string[] OfThePrimary = ["ReplicateKey", "UpdatePrimaryRegion", "EnableKeyRotation", "DisableKeyRotation", "RotateKeyOnDemand"];

    public static TheoryData<string, string, string> Cells()
    {
        var cells = new TheoryData<string, string, string>();
        foreach (var (operation, answers) in Table)
        {
            for (var i = 0; i < States.Length; i++)
            {
                if (States[i] != "Creating" || !OfThePrimary.Contains(operation))
                {
                    cells.Add(operation, States[i], answers[i]);
                }
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_operation_answers_every_state_as_documented(string operation, string state, string expected)
    {
        var (region, keyId, blob) = await KeyInAsync(state);
        Assert.Equal(state, (await In(region).DescribeKeyAsync(keyId)).KeyMetadata.KeyState.Value);

        var (status, body) = await SendAsync(region, operation, await RequestAsync(operation, region, keyId, blob));

        var answer = status == 200 ? "" : $"{ErrorOf(body)}: {MessageOf(body)}";
        Assert.Equal(expected.Replace("{arn}", KeyArn(region, keyId), StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("SIGN_VERIFY", "RSA_2048", "Sign", """ "Message":"YQ==","SigningAlgorithm":"RSASSA_PSS_SHA_256" """)]
    [InlineData("SIGN_VERIFY", "RSA_2048", "GetPublicKey", "")]
    [InlineData("GENERATE_VERIFY_MAC", "HMAC_256", "GenerateMac", """ "Message":"YQ==","MacAlgorithm":"HMAC_SHA_256" """)]
    public async Task Signing_keys_and_MAC_keys_follow_the_same_rules(string usage, string spec, string operation, string parameters)
    {
        var key = await CreateKeyAsync(Virginia, spec, usage, multiRegion: true);
        var request = $"{{\"KeyId\":\"{key.KeyId}\"{(parameters.Length > 0 ? "," + parameters : "")}}}";
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });

        Assert.Equal("KMSInvalidStateException", ErrorOf((await SendAsync(Ireland, operation, request)).Body));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await SendAsync(Ireland, operation, request)).Status);
        await In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = key.KeyId, PrimaryRegion = "eu-west-1" });
        Assert.Equal(200, (await SendAsync(Ireland, operation, request)).Status);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await In(Ireland).DisableKeyAsync(key.KeyId);
        Assert.Equal("DisabledException", ErrorOf((await SendAsync(Ireland, operation, request)).Body));
        await In(Ireland).ScheduleKeyDeletionAsync(key.KeyId);
        Assert.Equal("KMSInvalidStateException", ErrorOf((await SendAsync(Ireland, operation, request)).Body));
    }

    [Fact]
    public async Task A_key_is_enabled_again_after_it_was_disabled()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        await In(Virginia).DisableKeyAsync(key.KeyId);
        await Fails<DisabledException>(() => DecryptAsync(Virginia, blob));
        await In(Virginia).EnableKeyAsync(key.KeyId);
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob)).Plaintext));
    }

    [Fact]
    public async Task Disabling_one_member_of_a_family_leaves_the_others_alone()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var blob = await EncryptAsync(Virginia, keyId);
        await In(Virginia).DisableKeyAsync(keyId);
        await Fails<DisabledException>(() => DecryptAsync(Virginia, blob));
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
    }

    private async Task<(RegionEndpoint Region, string KeyId, MemoryStream Blob)> KeyInAsync(string state)
    {
        switch (state)
        {
            case "PendingImport":
                var external = await CreateKeyAsync(Virginia, multiRegion: true, origin: OriginType.EXTERNAL);
                return (Virginia, external.KeyId, new MemoryStream([1]));
            case "Creating":
                var primary = await CreateKeyAsync(Virginia, multiRegion: true);
                await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primary.KeyId, ReplicaRegion = "eu-west-1" });
                return (Ireland, primary.KeyId, await EncryptAsync(Virginia, primary.KeyId));
            case "Updating":
                var moved = await CreateFamilyAsync(Virginia, Ireland);
                await In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = moved, PrimaryRegion = "eu-west-1" });
                return (Ireland, moved, await EncryptAsync(Virginia, moved));
            case "PendingReplicaDeletion":
                var parent = await CreateFamilyAsync(Virginia, Ireland);
                var blobOfParent = await EncryptAsync(Virginia, parent);
                await In(Virginia).ScheduleKeyDeletionAsync(parent);
                return (Virginia, parent, blobOfParent);
            case "PendingDeletion":
                var leaving = await CreateKeyAsync(Virginia, multiRegion: true);
                var blobOfLeaving = await EncryptAsync(Virginia, leaving.KeyId);
                await In(Virginia).ScheduleKeyDeletionAsync(leaving.KeyId);
                return (Virginia, leaving.KeyId, blobOfLeaving);
            default:
                // With a replica, so that the primary can be moved.
                var keyId = await CreateFamilyAsync(Virginia, Ireland);
                var blob = await EncryptAsync(Virginia, keyId);
                if (state == "Disabled")
                {
                    await In(Virginia).DisableKeyAsync(keyId);
                }

                return (Virginia, keyId, blob);
        }
    }

    private async Task<string> RequestAsync(string operation, RegionEndpoint region, string keyId, MemoryStream blob)
    {
        var other = await CreateKeyAsync(region);
        if (operation == "UpdateAlias")
        {
            await CreateAliasAsync(region, "alias/moving", other.KeyId);
        }

        object request = operation switch
        {
            "Encrypt" => new { KeyId = keyId, Plaintext = "YQ==" },
            "Decrypt" => new { KeyId = keyId, CiphertextBlob = Convert.ToBase64String(blob.ToArray()) },
            "ReEncrypt" => new { SourceKeyId = keyId, DestinationKeyId = other.KeyId, CiphertextBlob = Convert.ToBase64String(blob.ToArray()) },
            "GenerateDataKey" or "GenerateDataKeyWithoutPlaintext" => new { KeyId = keyId, KeySpec = "AES_256" },
            "GenerateDataKeyPair" or "GenerateDataKeyPairWithoutPlaintext" => new { KeyId = keyId, KeyPairSpec = "ECC_NIST_P256" },
            "CreateGrant" => new { KeyId = keyId, GranteePrincipal = $"arn:aws:iam::{Stranger}:root", Operations = new[] { "Decrypt" } },
            "PutKeyPolicy" => new { KeyId = keyId, Policy = "{\"Statement\":[{}]}", BypassPolicyLockoutSafetyCheck = true },
            "CreateAlias" => new { AliasName = "alias/new", TargetKeyId = keyId },
            "UpdateAlias" => new { AliasName = "alias/moving", TargetKeyId = keyId },
            "TagResource" => new { KeyId = keyId, Tags = new[] { new { TagKey = "a", TagValue = "b" } } },
            "UntagResource" => new { KeyId = keyId, TagKeys = new[] { "a" } },
            "UpdateKeyDescription" => new { KeyId = keyId, Description = "new" },
            "ReplicateKey" => new { KeyId = keyId, ReplicaRegion = "ap-northeast-1" },
            "UpdatePrimaryRegion" => new { KeyId = keyId, PrimaryRegion = region == Ireland ? "us-east-1" : "eu-west-1" },
            _ => new { KeyId = keyId },
        };
        return JsonSerializer.Serialize(request);
    }
}
