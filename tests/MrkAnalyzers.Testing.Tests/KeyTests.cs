namespace MrkAnalyzers.Testing.Tests;

public sealed class KeyTests : KmsTest
{
    private const string OpenPolicy = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}""";

    [Fact]
    public async Task A_key_created_with_nothing_said_is_symmetric_enabled_and_ones_own()
    {
        var key = await CreateKeyAsync(Virginia);
        Assert.Equal(
            (KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT, OriginType.AWS_KMS, KeyState.Enabled, KeyManagerType.CUSTOMER),
            (key.KeySpec, key.KeyUsage, key.Origin, key.KeyState, key.KeyManager));
        Assert.True(key.Enabled);
        Assert.Equal("", key.Description);
        Assert.Equal(Account, key.AWSAccountId);
        Assert.Equal($"arn:aws:kms:us-east-1:{Account}:key/{key.KeyId}", key.Arn);
        Assert.Equal(["SYMMETRIC_DEFAULT"], key.EncryptionAlgorithms);
        Assert.Equal(Clock.GetUtcNow().UtcDateTime, key.CreationDate?.ToUniversalTime());
        Assert.Matches("^[0-9a-f]{64}$", key.CurrentKeyMaterialId);
    }

    [Theory]
    [InlineData("AES_256", null)]
    [InlineData("HMAC_random", "GENERATE_VERIFY_MAC")]
    [InlineData("SYMMETRIC_DEFAULT", "RANDOM")]
    [InlineData("SYMMETRIC_DEFAULT", "SIGN_VERIFY")]
    [InlineData("RSA_2048", "KEY_AGREEMENT")]
    [InlineData("RSA_2048", "GENERATE_VERIFY_MAC")]
    [InlineData("HMAC_256", "ENCRYPT_DECRYPT")]
    [InlineData("ECC_SECG_P256K1", "KEY_AGREEMENT")]
    [InlineData("ECC_NIST_P256", "ENCRYPT_DECRYPT")]
    public async Task A_spec_or_usage_that_does_not_exist_or_fit_is_refused(string spec, string? usage) =>
        await Fails("ValidationException", () => In(Virginia).CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, KeyUsage = usage }));

    [Theory]
    [InlineData("RSA_2048")]
    [InlineData("ECC_NIST_P256")]
    [InlineData("HMAC_256")]
    public async Task Every_spec_but_the_default_needs_a_usage(string spec)
    {
        var exception = await Fails("ValidationException", () => In(Virginia).CreateKeyAsync(new CreateKeyRequest { KeySpec = spec }));
        Assert.Equal("You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.", exception.Message);
    }

    [Theory]
    [InlineData("SM2", "SIGN_VERIFY")]
    [InlineData("ML_DSA_44", "SIGN_VERIFY")]
    [InlineData("ML_KEM_768", "ENCAPSULATE_DECAPSULATE")]
    [InlineData("ECC_NIST_EDWARDS25519", "SIGN_VERIFY")]
    public async Task Specs_that_are_not_implemented_are_refused_by_name(string spec, string usage)
    {
        var exception = await Fails<UnsupportedOperationException>(() => In(Virginia).CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, KeyUsage = usage }));
        Assert.Equal($"LocalKms does not implement the key spec {spec}.", exception.Message);
    }

    [Fact]
    public async Task Custom_key_stores_are_refused_by_name()
    {
        var exception = await Fails<UnsupportedOperationException>(() => In(Virginia).CreateKeyAsync(new CreateKeyRequest { CustomKeyStoreId = "cks-1" }));
        Assert.Equal("LocalKms does not implement custom key stores.", exception.Message);
    }

    [Fact]
    public async Task The_old_name_of_the_key_spec_is_understood()
    {
        var (_, body) = await SendAsync(Virginia, "CreateKey", """{"CustomerMasterKeySpec":"HMAC_256","KeyUsage":"GENERATE_VERIFY_MAC"}""");
        Assert.Equal("HMAC_256", body.GetProperty("KeyMetadata").GetProperty("KeySpec").GetString());
        (_, body) = await SendAsync(Virginia, "CreateKey", """{"CustomerMasterKeySpec":"HMAC_256","KeySpec":"RSA_2048","KeyUsage":"SIGN_VERIFY"}""");
        Assert.Equal("ValidationException", ErrorOf(body));
    }

    [Fact]
    public async Task A_description_has_at_most_8192_characters()
    {
        var key = await CreateKeyAsync(Virginia);
        await In(Virginia).UpdateKeyDescriptionAsync(key.KeyId, new string('d', 8192));
        Assert.Equal(8192, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.Description.Length);
        await Fails("ValidationException", () => In(Virginia).UpdateKeyDescriptionAsync(key.KeyId, new string('d', 8193)));
        await Fails("ValidationException", () => In(Virginia).CreateKeyAsync(new CreateKeyRequest { Description = new string('d', 8193) }));
        await In(Virginia).UpdateKeyDescriptionAsync(key.KeyId, "");
        Assert.Equal("", (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.Description);
    }

    [Fact]
    public async Task A_key_identifier_has_1_to_2048_characters()
    {
        await Fails("ValidationException", () => In(Virginia).DescribeKeyAsync(""));
        await Fails("ValidationException", () => In(Virginia).DescribeKeyAsync(new string('k', 2049)));
        await Fails<NotFoundException>(() => In(Virginia).DescribeKeyAsync(new string('k', 2048)));
    }

    [Fact]
    public async Task A_policy_is_stored_as_it_was_given()
    {
        var key = await CreateKeyAsync(Virginia);
        await In(Virginia).PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key.KeyId, Policy = OpenPolicy, PolicyName = "default" });
        var policy = await In(Virginia).GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = key.KeyId });
        Assert.Equal((OpenPolicy, "default"), (policy.Policy, policy.PolicyName));
        Assert.Equal(["default"], (await In(Virginia).ListKeyPoliciesAsync(new ListKeyPoliciesRequest { KeyId = key.KeyId })).PolicyNames);
        await Fails<NotFoundException>(() => In(Virginia).GetKeyPolicyAsync(key.KeyId, "other"));
        await Fails<NotFoundException>(() => In(Virginia).PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key.KeyId, Policy = OpenPolicy, PolicyName = "other" }));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Statement":[]}""")]
    [InlineData("""{"Statement":"x"}""")]
    [InlineData("""{"Statement":[{"Sid":"\ud800"}]}""")]
    [InlineData("""{"Statement":[{"Sid":"漢"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"kms:*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:Decrypt","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*"},{"Effect":"Deny","Principal":"*","Action":"kms:Put*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":5},"Action":7}, 3]}""")]
    public async Task A_policy_that_is_none_or_locks_its_owner_out_is_malformed(string policy)
    {
        var key = await CreateKeyAsync(Virginia, multiRegion: true);
        await Fails<MalformedPolicyDocumentException>(() => In(Virginia).CreateKeyAsync(new CreateKeyRequest { Policy = policy }));
        await Fails<MalformedPolicyDocumentException>(() => In(Virginia).PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = key.KeyId, Policy = policy }));
        await Fails<MalformedPolicyDocumentException>(
            () => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1", Policy = policy }));
    }

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"AWS":["111122223333"]},"Action":["KMS:put*"],"Resource":"*"}}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/admin"},"Action":"kms:PutKeyPolicy","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"*","Resource":"*"}]}""")]
    public async Task A_policy_lets_its_owner_in_in_many_forms(string policy) =>
        Assert.NotNull(await In(Virginia).CreateKeyAsync(new CreateKeyRequest { Policy = policy }));

    [Fact]
    public async Task The_lockout_check_can_be_bypassed()
    {
        const string policy = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"kms:*"}]}""";
        var key = await In(Virginia).CreateKeyAsync(new CreateKeyRequest { Policy = policy, BypassPolicyLockoutSafetyCheck = true });
        Assert.Equal(policy, (await In(Virginia).GetKeyPolicyAsync(key.KeyMetadata.KeyId, "default")).Policy);
    }

    [Fact]
    public async Task A_policy_has_at_most_32768_bytes()
    {
        var longest = OpenPolicy + new string(' ', 32_768 - OpenPolicy.Length);
        Assert.NotNull(await In(Virginia).CreateKeyAsync(new CreateKeyRequest { Policy = longest }));
        await Fails<LimitExceededException>(() => In(Virginia).CreateKeyAsync(new CreateKeyRequest { Policy = longest + " " }));
        await Fails("ValidationException", () => In(Virginia).CreateKeyAsync(new CreateKeyRequest { Policy = new string('x', 131_073) }));
    }

    [Fact]
    public async Task Tags_come_and_go()
    {
        var key = await CreateKeyAsync(Virginia);
        await In(Virginia).TagResourceAsync(new TagResourceRequest { KeyId = key.KeyId, Tags = [Tag("b", "2"), Tag("a", "1")] });
        await In(Virginia).TagResourceAsync(new TagResourceRequest { KeyId = key.KeyId, Tags = [Tag("a", "")] });
        var tags = (await In(Virginia).ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key.KeyId })).Tags;
        Assert.Equal(["a=", "b=2"], tags.Select(static tag => $"{tag.TagKey}={tag.TagValue}"));
        await In(Virginia).UntagResourceAsync(new UntagResourceRequest { KeyId = key.KeyId, TagKeys = ["a", "none"] });
        Assert.Equal("b", Assert.Single((await In(Virginia).ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = key.KeyId })).Tags).TagKey);
    }

    [Fact]
    public async Task Wrong_tags_are_refused_with_the_documented_error()
    {
        var key = await CreateKeyAsync(Virginia);
        Func<Tag[], Func<Task>> tag = tags => () => In(Virginia).TagResourceAsync(new TagResourceRequest { KeyId = key.KeyId, Tags = [.. tags] });
        Assert.Equal("Duplicate tag keys", (await Fails<TagException>(tag([Tag("a", "1"), Tag("a", "2")]))).Message);
        Assert.Equal("Tags beginning with aws: are reserved", (await Fails<TagException>(tag([Tag("aws:x", "1")]))).Message);
        Assert.Equal("Tags beginning with aws: are reserved", (await Fails<TagException>(tag([Tag("AWS:x", "1")]))).Message);
        var fifty = Enumerable.Range(0, 50).Select(static i => Tag($"t{i}", "")).ToArray();
        Assert.Equal("Too many tags", (await Fails<TagException>(tag([.. fifty, Tag("one more", "")]))).Message);
        await tag(fifty)();
        await Fails<TagException>(tag([Tag("one more", "")]));
        await tag([Tag("t0", "changed")])();
        Assert.Equal(
            "1 validation error detected: Value '" + new string('k', 129) + "' at 'tags.1.member.tagKey' failed to satisfy constraint: Member must have length less than or equal to 128",
            (await Fails("ValidationException", tag([Tag(new string('k', 129), "")]))).Message);
        await Fails("ValidationException", tag([Tag("k", new string('v', 257))]));
        await Fails("ValidationException", tag([Tag("", "v")]));
    }

    [Fact]
    public async Task Every_account_has_its_own_keys_and_aliases()
    {
        var mine = await CreateKeyAsync(Virginia);
        await CreateAliasAsync(Virginia, "alias/orders", mine.KeyId);
        var theirs = (await In(Virginia, Stranger).CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        Assert.Equal(Stranger, theirs.AWSAccountId);
        Assert.Equal(KeyArn(Virginia, theirs.KeyId, Stranger), theirs.Arn);
        await Fails<NotFoundException>(() => In(Virginia, Stranger).DescribeKeyAsync(mine.KeyId));
        await Fails<NotFoundException>(() => In(Virginia, Stranger).DescribeKeyAsync("alias/orders"));
        Assert.Equal(theirs.KeyId, Assert.Single((await In(Virginia, Stranger).ListKeysAsync(new ListKeysRequest())).Keys).KeyId);
    }

    [Fact]
    public async Task Another_accounts_key_is_denied_unless_its_policy_lets_one_in()
    {
        var key = (await In(Virginia).CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        await CreateAliasAsync(Virginia, "alias/shared", key.KeyId);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        Func<string?, Func<Task<DecryptResponse>>> decrypt = keyId =>
            () => In(Virginia, Stranger).DecryptAsync(new DecryptRequest { CiphertextBlob = Again(blob), KeyId = keyId });
        await Fails("AccessDeniedException", decrypt(null));
        await Fails("AccessDeniedException", decrypt(key.Arn));
        await Fails("AccessDeniedException", decrypt(KeyArn(Virginia, "1234abcd-12ab-34cd-56ef-1234567890ab")));

        await In(Virginia).PutKeyPolicyAsync(new PutKeyPolicyRequest
        {
            KeyId = key.KeyId,
            Policy = $$"""
                {"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::{{Account}}:root"]},"Action":"kms:*","Resource":"*"},
                              {"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::{{Stranger}}:role/reader"]},"Action":["kms:Decrypt","kms:Describe*"],"Resource":"*"}]}
                """,
        });
        Assert.Equal(key.Arn, (await decrypt(null)()).KeyId);
        Assert.Equal(key.Arn, (await decrypt(key.Arn)()).KeyId);
        Assert.Equal(key.Arn, (await decrypt($"arn:aws:kms:us-east-1:{Account}:alias/shared")()).KeyId);
        Assert.Equal(key.Arn, (await In(Virginia, Stranger).DescribeKeyAsync(key.Arn)).KeyMetadata.Arn);
        await Fails("AccessDeniedException", () => In(Virginia, Stranger).EncryptAsync(new EncryptRequest { KeyId = key.Arn, Plaintext = Blob("x") }));
        await Fails("AccessDeniedException", () => In(Virginia, Stranger).DisableKeyAsync(key.Arn));
    }

    private static Tag Tag(string key, string value) => new() { TagKey = key, TagValue = value };
}
