namespace MrkAnalyzers.Testing.Tests;

public sealed class MultiRegionTests : KmsTest
{
    [Fact]
    public async Task A_primary_knows_itself_as_one()
    {
        var key = await CreateKeyAsync(Virginia, multiRegion: true);
        Assert.True(key.MultiRegion);
        Assert.Equal(MultiRegionKeyType.PRIMARY, key.MultiRegionConfiguration.MultiRegionKeyType);
        Assert.Equal((key.Arn, "us-east-1"), (key.MultiRegionConfiguration.PrimaryKey.Arn, key.MultiRegionConfiguration.PrimaryKey.Region));
        Assert.Empty(key.MultiRegionConfiguration.ReplicaKeys);
        Assert.Matches("^mrk-[0-9a-f]{32}$", key.KeyId);
    }

    [Fact]
    public async Task A_single_Region_key_has_a_UUID_and_no_family()
    {
        var key = await CreateKeyAsync(Virginia);
        Assert.False(key.MultiRegion);
        Assert.Null(key.MultiRegionConfiguration);
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", key.KeyId);
    }

    [Fact]
    public async Task Replication_is_answered_at_once_with_a_key_that_is_still_being_created()
    {
        var primary = await CreateKeyAsync(Virginia, multiRegion: true);
        var response = await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest
        {
            KeyId = primary.KeyId,
            ReplicaRegion = "eu-west-1",
            Description = "in Ireland",
            Tags = [new Tag { TagKey = "team", TagValue = "red" }],
        });
        var replica = response.ReplicaKeyMetadata;
        Assert.Equal(KeyState.Creating, replica.KeyState);
        Assert.False(replica.Enabled);
        Assert.Null(replica.CurrentKeyMaterialId);
        Assert.Equal(MultiRegionKeyType.REPLICA, replica.MultiRegionConfiguration.MultiRegionKeyType);
        Assert.Equal(KeyArn(Ireland, primary.KeyId), replica.Arn);
        Assert.Equal(primary.KeyId, replica.KeyId);
        Assert.Equal(primary.Arn, replica.MultiRegionConfiguration.PrimaryKey.Arn);
        Assert.Equal(["eu-west-1"], replica.MultiRegionConfiguration.ReplicaKeys.Select(static key => key.Region));
        Assert.Contains("key-default-1", response.ReplicaPolicy, StringComparison.Ordinal);
        Assert.Equal("team", Assert.Single(response.ReplicaTags).TagKey);
    }

    [Fact]
    public async Task A_replica_works_after_its_creation_time_and_not_before()
    {
        var primary = await CreateKeyAsync(Virginia, multiRegion: true);
        var blob = await EncryptAsync(Virginia, primary.KeyId);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primary.KeyId, ReplicaRegion = "eu-west-1" });
        await Fails<KMSInvalidStateException>(() => DecryptAsync(Ireland, blob));
        Clock.Advance(TimeSpan.FromMilliseconds(999));
        await Fails<KMSInvalidStateException>(() => DecryptAsync(Ireland, blob));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
        var described = (await In(Ireland).DescribeKeyAsync(primary.KeyId)).KeyMetadata;
        Assert.Equal(KeyState.Enabled, described.KeyState);
        Assert.Equal(primary.CurrentKeyMaterialId, described.CurrentKeyMaterialId);
    }

    [Fact]
    public async Task An_alias_may_be_created_while_the_replica_is_still_being_created()
    {
        var primary = await CreateKeyAsync(Virginia, multiRegion: true);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primary.KeyId, ReplicaRegion = "eu-west-1" });
        await CreateAliasAsync(Ireland, "alias/orders", primary.KeyId);
        Assert.Equal(KeyState.Creating, (await In(Ireland).DescribeKeyAsync("alias/orders")).KeyMetadata.KeyState);
    }

    [Fact]
    public async Task Related_keys_decrypt_for_each_other_in_both_directions()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland, Tokyo);
        foreach (var from in new[] { Virginia, Ireland, Tokyo })
        {
            var blob = await EncryptAsync(from, keyId, from.SystemName);
            foreach (var to in new[] { Virginia, Ireland, Tokyo })
            {
                var response = await DecryptAsync(to, blob);
                Assert.Equal((from.SystemName, KeyArn(to, keyId)), (Text(response.Plaintext), response.KeyId));
            }
        }
    }

    [Fact]
    public async Task Related_keys_share_spec_usage_and_material_and_nothing_else()
    {
        var primary = (await In(Virginia).CreateKeyAsync(new CreateKeyRequest
        {
            MultiRegion = true,
            Description = "the primary",
            Tags = [new Tag { TagKey = "a", TagValue = "b" }],
            Policy = """{"Statement":{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}}""",
        })).KeyMetadata;
        await CreateAliasAsync(Virginia, "alias/orders", primary.KeyId);
        await In(Virginia).CreateGrantAsync(new CreateGrantRequest { KeyId = primary.KeyId, GranteePrincipal = Stranger, Operations = ["Decrypt"] });
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = primary.KeyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));

        var replica = (await In(Ireland).DescribeKeyAsync(primary.KeyId)).KeyMetadata;
        Assert.Equal((primary.KeySpec, primary.KeyUsage, primary.Origin), (replica.KeySpec, replica.KeyUsage, replica.Origin));
        Assert.Equal(primary.CurrentKeyMaterialId, replica.CurrentKeyMaterialId);
        Assert.Equal("", replica.Description);
        Assert.Empty((await In(Ireland).ListAliasesAsync(new ListAliasesRequest())).Aliases);
        Assert.Empty((await In(Ireland).ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = primary.KeyId })).Tags);
        Assert.Empty((await In(Ireland).ListGrantsAsync(new ListGrantsRequest { KeyId = primary.KeyId })).Grants);
        Assert.Contains("key-default-1", (await In(Ireland).GetKeyPolicyAsync(primary.KeyId, "default")).Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replica_cannot_be_replicated()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var exception = await Fails<UnsupportedOperationException>(
            () => In(Ireland).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" }));
        Assert.Equal($"{KeyArn(Ireland, keyId)} is not a multi-region primary key.", exception.Message);
    }

    [Fact]
    public async Task A_single_Region_key_cannot_be_replicated()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails<UnsupportedOperationException>(
            () => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" }));
    }

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData("us-east-1")]
    public async Task A_Region_holds_one_member_of_a_family(string region)
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await Fails<AlreadyExistsException>(() => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region }));
    }

    [Theory]
    [InlineData("cn-north-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("eu-nowhere-9")]
    public async Task A_family_stays_in_its_partition(string region)
    {
        var keyId = await CreateFamilyAsync(Virginia);
        await Fails<UnsupportedOperationException>(() => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region }));
    }

    [Theory]
    [InlineData("EU_WEST_1")]
    [InlineData("eu-west-1 ")]
    [InlineData("eu-west-1\n")]
    [InlineData("euwest1")]
    [InlineData("")]
    [InlineData("a-very-very-long-name-for-a-region-1")]
    public async Task A_Region_has_the_documented_form(string region)
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await Fails("ValidationException", () => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = region }));
        await Fails("ValidationException", () => In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = keyId, PrimaryRegion = region }));
    }

    [Fact]
    public async Task Every_partition_has_its_own_ARNs()
    {
        var china = await CreateKeyAsync(RegionEndpoint.CNNorth1, multiRegion: true);
        Assert.StartsWith("arn:aws-cn:kms:cn-north-1:", china.Arn, StringComparison.Ordinal);
        var response = await In(RegionEndpoint.CNNorth1).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = china.Arn, ReplicaRegion = "cn-northwest-1" });
        Assert.StartsWith("arn:aws-cn:kms:cn-northwest-1:", response.ReplicaKeyMetadata.Arn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_key_can_be_multi_Region()
    {
        foreach (var (spec, usage) in new[] { (KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY), (KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY), (KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC) })
        {
            var key = await CreateKeyAsync(Virginia, spec, usage, multiRegion: true);
            Assert.StartsWith("mrk-", key.KeyId, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Related_asymmetric_keys_have_one_public_key_and_verify_each_others_signatures()
    {
        var key = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY, multiRegion: true);
        await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        var virginia = await In(Virginia).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key.KeyId });
        var ireland = await In(Ireland).GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key.KeyId });
        Assert.Equal(virginia.PublicKey.ToArray(), ireland.PublicKey.ToArray());
        var signature = await In(Virginia).SignAsync(new SignRequest { KeyId = key.KeyId, Message = Blob("m"), SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256 });
        var verified = await In(Ireland).VerifyAsync(new VerifyRequest
        {
            KeyId = key.KeyId,
            Message = Blob("m"),
            Signature = signature.Signature,
            SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256,
        });
        Assert.True(verified.SignatureValid);
    }

    [Theory]
    [InlineData("AWS_CLOUDHSM", null)]
    [InlineData("EXTERNAL_KEY_STORE", null)]
    [InlineData(null, "cks-1234567890abcdef0")]
    public async Task A_multi_Region_key_cannot_be_in_a_custom_key_store(string? origin, string? store)
    {
        var exception = await Fails<UnsupportedOperationException>(
            () => In(Virginia).CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Origin = origin, CustomKeyStoreId = store }));
        Assert.Equal("You cannot create a multi-Region key in a custom key store.", exception.Message);
    }

    [Fact]
    public async Task Promoting_a_replica_swaps_the_roles()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland, Tokyo);
        await In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = keyId, PrimaryRegion = "ap-northeast-1" });
        Assert.Equal(KeyState.Updating, (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
        Assert.Equal(KeyState.Updating, (await In(Tokyo).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
        Assert.Equal(KeyState.Enabled, (await In(Ireland).DescribeKeyAsync(keyId)).KeyMetadata.KeyState);
        Clock.Advance(TimeSpan.FromSeconds(1));

        var tokyo = (await In(Tokyo).DescribeKeyAsync(keyId)).KeyMetadata;
        Assert.Equal(KeyState.Enabled, tokyo.KeyState);
        Assert.Equal(MultiRegionKeyType.PRIMARY, tokyo.MultiRegionConfiguration.MultiRegionKeyType);
        Assert.Equal(["eu-west-1", "us-east-1"], tokyo.MultiRegionConfiguration.ReplicaKeys.Select(static key => key.Region));
        Assert.Equal(MultiRegionKeyType.REPLICA, (await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.MultiRegionConfiguration.MultiRegionKeyType);
    }

    [Fact]
    public async Task Cryptography_goes_on_while_the_primary_moves()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var blob = await EncryptAsync(Virginia, keyId);
        await In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = keyId, PrimaryRegion = "eu-west-1" });
        Assert.Equal("a secret", Text((await DecryptAsync(Virginia, blob)).Plaintext));
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, blob)).Plaintext));
        Assert.True((await In(Virginia).DescribeKeyAsync(keyId)).KeyMetadata.Enabled);
    }

    [Fact]
    public async Task Only_the_new_primary_can_replicate_after_a_promotion()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = keyId, PrimaryRegion = "eu-west-1" });
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Fails<UnsupportedOperationException>(() => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" }));
        await In(Ireland).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "ap-northeast-1" });
    }

    [Fact]
    public async Task Promotion_wants_the_primary_and_an_enabled_replica()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        Func<RegionEndpoint, string, string, Func<Task>> promote = (region, key, target) =>
            () => In(region).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = key, PrimaryRegion = target });
        var single = await CreateKeyAsync(Virginia);
        await Fails<UnsupportedOperationException>(promote(Ireland, keyId, "us-east-1"));
        await Fails<UnsupportedOperationException>(promote(Virginia, keyId, "us-east-1"));
        await Fails<UnsupportedOperationException>(promote(Virginia, single.KeyId, "eu-west-1"));
        await Fails<NotFoundException>(promote(Virginia, keyId, "ap-northeast-1"));
        await In(Ireland).DisableKeyAsync(keyId);
        await Fails<DisabledException>(promote(Virginia, keyId, "eu-west-1"));
    }
}
