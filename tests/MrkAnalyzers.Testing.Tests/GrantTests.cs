namespace MrkAnalyzers.Testing.Tests;

public sealed class GrantTests : KmsTest
{
    private const string Grantee = $"arn:aws:iam::{Stranger}:role/reader";

    private Task<CreateGrantResponse> GrantAsync(RegionEndpoint region, string keyId, string[] operations, GrantConstraints? constraints = null, string? name = null) =>
        In(region).CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            GranteePrincipal = Grantee,
            Operations = [.. operations],
            Constraints = constraints,
            Name = name,
        });

    private Task<DecryptResponse> DecryptAsStrangerAsync(RegionEndpoint region, MemoryStream blob, Dictionary<string, string>? context = null, params string[] tokens) =>
        In(region, Stranger).DecryptAsync(new DecryptRequest { CiphertextBlob = Again(blob), EncryptionContext = context, GrantTokens = tokens.Length == 0 ? null : [.. tokens] });

    [Fact]
    public async Task A_grant_lets_another_account_do_what_it_names()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        Assert.Equal("a secret", Text((await DecryptAsStrangerAsync(Virginia, blob)).Plaintext));
        await Fails("AccessDeniedException", () => In(Virginia, Stranger).EncryptAsync(new EncryptRequest { KeyId = key.Arn, Plaintext = Blob("x") }));
    }

    [Fact]
    public async Task A_grant_on_one_related_key_is_none_on_the_other()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var blob = await EncryptAsync(Virginia, keyId);
        await GrantAsync(Virginia, keyId, ["Decrypt"]);
        Assert.Equal("a secret", Text((await DecryptAsStrangerAsync(Virginia, blob)).Plaintext));
        await Fails("AccessDeniedException", () => DecryptAsStrangerAsync(Ireland, blob));
    }

    [Fact]
    public async Task A_grant_token_is_good_in_its_own_Region_only()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var blob = await EncryptAsync(Virginia, keyId);
        var grant = await GrantAsync(Virginia, keyId, ["Decrypt"]);
        await GrantAsync(Ireland, keyId, ["Decrypt"]);
        await DecryptAsStrangerAsync(Virginia, blob, null, grant.GrantToken);
        await Fails<InvalidGrantTokenException>(() => DecryptAsStrangerAsync(Ireland, blob, null, grant.GrantToken));
    }

    [Theory]
    [InlineData("no token")]
    [InlineData("YWJj")]
    public async Task Text_that_is_no_token_is_an_invalid_one(string token)
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails<InvalidGrantTokenException>(() => In(Virginia).EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x"), GrantTokens = [token] }));
        await Fails<InvalidGrantTokenException>(() => In(Virginia).RetireGrantAsync(new RetireGrantRequest { GrantToken = token }));
    }

    [Fact]
    public async Task An_altered_token_is_an_invalid_one()
    {
        var key = await CreateKeyAsync(Virginia);
        var grant = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        var bytes = Convert.FromBase64String(grant.GrantToken);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            var altered = Convert.ToBase64String(bytes);
            await Fails<InvalidGrantTokenException>(() => In(Virginia).RetireGrantAsync(new RetireGrantRequest { GrantToken = altered }));
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public async Task A_request_carries_at_most_ten_tokens()
    {
        var key = await CreateKeyAsync(Virginia);
        var grant = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        Func<int, Task<DescribeKeyResponse>> describe = count => In(Virginia).DescribeKeyAsync(
            new DescribeKeyRequest { KeyId = key.KeyId, GrantTokens = [.. Enumerable.Repeat(grant.GrantToken, count)] });
        await describe(10);
        await Fails("ValidationException", () => describe(11));
    }

    [Fact]
    public async Task Constraints_are_checked_against_the_encryption_context()
    {
        var key = await CreateKeyAsync(Virginia);
        var context = Context("Tenant", "a", "purpose", "x");
        var blob = await EncryptAsync(Virginia, key.KeyId, context: context);
        var other = await EncryptAsync(Virginia, key.KeyId, context: Context("Tenant", "b", "purpose", "x"));
        var subset = await GrantAsync(Virginia, key.KeyId, ["Decrypt"], new GrantConstraints { EncryptionContextSubset = Context("tenant", "a") });
        Assert.Equal("a secret", Text((await DecryptAsStrangerAsync(Virginia, blob, context)).Plaintext));
        await Fails("AccessDeniedException", () => DecryptAsStrangerAsync(Virginia, other, Context("Tenant", "b", "purpose", "x")));
        await In(Virginia).RevokeGrantAsync(new RevokeGrantRequest { KeyId = key.KeyId, GrantId = subset.GrantId });

        await GrantAsync(Virginia, key.KeyId, ["Decrypt"], new GrantConstraints { EncryptionContextEquals = Context("tenant", "a") });
        await Fails("AccessDeniedException", () => DecryptAsStrangerAsync(Virginia, blob, context));
        await GrantAsync(Virginia, key.KeyId, ["Decrypt"], new GrantConstraints { EncryptionContextEquals = Context("tenant", "a", "PURPOSE", "x") });
        Assert.Equal("a secret", Text((await DecryptAsStrangerAsync(Virginia, blob, context)).Plaintext));
    }

    [Fact]
    public async Task A_constraint_holds_at_most_eight_pairs_and_384_characters()
    {
        var key = await CreateKeyAsync(Virginia);
        var nine = Enumerable.Range(0, 9).ToDictionary(static i => $"k{i}", static _ => "v");
        await Fails("ValidationException", () => GrantAsync(Virginia, key.KeyId, ["Decrypt"], new GrantConstraints { EncryptionContextSubset = nine }));
        await Fails("ValidationException", () => GrantAsync(Virginia, key.KeyId, ["Decrypt"], new GrantConstraints { EncryptionContextEquals = Context("k", new string('v', 384)) }));
        await GrantAsync(Virginia, key.KeyId, ["Decrypt"], new GrantConstraints { EncryptionContextEquals = Context("k", new string('v', 383)) });
    }

    [Fact]
    public async Task The_same_named_grant_is_made_once_with_ever_new_tokens()
    {
        var key = await CreateKeyAsync(Virginia);
        var one = await GrantAsync(Virginia, key.KeyId, ["Decrypt", "Encrypt"], name: "reader");
        var again = await GrantAsync(Virginia, key.KeyId, ["Encrypt", "Decrypt"], name: "reader");
        var different = await GrantAsync(Virginia, key.KeyId, ["Decrypt"], name: "reader");
        Assert.Equal(one.GrantId, again.GrantId);
        Assert.NotEqual(one.GrantToken, again.GrantToken);
        Assert.NotEqual(one.GrantId, different.GrantId);
        Assert.NotEqual((await GrantAsync(Virginia, key.KeyId, ["Decrypt"])).GrantId, (await GrantAsync(Virginia, key.KeyId, ["Decrypt"])).GrantId);
    }

    [Fact]
    public async Task A_revoked_grant_ends_with_its_tokens()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        var grant = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        await In(Virginia).RevokeGrantAsync(new RevokeGrantRequest { KeyId = key.KeyId, GrantId = grant.GrantId });
        await Fails("AccessDeniedException", () => DecryptAsStrangerAsync(Virginia, blob));
        await Fails<InvalidGrantTokenException>(() => DecryptAsStrangerAsync(Virginia, blob, null, grant.GrantToken));
        await Fails<InvalidGrantIdException>(() => In(Virginia).RevokeGrantAsync(new RevokeGrantRequest { KeyId = key.KeyId, GrantId = grant.GrantId }));
    }

    [Fact]
    public async Task A_grant_is_retired_by_its_owner_by_token_or_by_id()
    {
        var key = await CreateKeyAsync(Virginia);
        var one = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        var other = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        await In(Virginia).RetireGrantAsync(new RetireGrantRequest { GrantToken = one.GrantToken });
        await In(Virginia).RetireGrantAsync(new RetireGrantRequest { KeyId = key.Arn, GrantId = other.GrantId });
        Assert.Empty((await In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId })).Grants);
    }

    [Fact]
    public async Task A_grantee_retires_its_grant_only_if_the_grant_says_so()
    {
        var key = await CreateKeyAsync(Virginia);
        var without = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        var with = await GrantAsync(Virginia, key.KeyId, ["Decrypt", "RetireGrant"]);
        await Fails("AccessDeniedException", () => In(Virginia, Stranger).RetireGrantAsync(new RetireGrantRequest { GrantToken = without.GrantToken }));
        await In(Virginia, Stranger).RetireGrantAsync(new RetireGrantRequest { GrantToken = with.GrantToken });
        var retirable = await In(Virginia).CreateGrantAsync(
            new CreateGrantRequest { KeyId = key.KeyId, GranteePrincipal = Account, RetiringPrincipal = Grantee, Operations = ["Decrypt"] });
        await In(Virginia, Stranger).RetireGrantAsync(new RetireGrantRequest { KeyId = key.Arn, GrantId = retirable.GrantId });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"GrantId":"x"}""")]
    [InlineData("""{"KeyId":"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"}""")]
    [InlineData("""{"GrantToken":"x","GrantId":"x"}""")]
    public async Task A_grant_is_retired_by_one_name_of_it(string request) =>
        Assert.Equal("ValidationException", ErrorOf((await SendAsync(Virginia, "RetireGrant", request)).Body));

    [Theory]
    [InlineData("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "Sign")]
    [InlineData("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "GetPublicKey")]
    [InlineData("ECC_NIST_P256", "SIGN_VERIFY", "GenerateDataKey")]
    [InlineData("HMAC_256", "GENERATE_VERIFY_MAC", "Encrypt")]
    [InlineData("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "DeleteAlias")]
    public async Task A_grant_allows_only_what_its_key_can_do(string spec, string usage, string operation)
    {
        var key = await CreateKeyAsync(Virginia, spec, usage);
        await Fails("ValidationException", () => GrantAsync(Virginia, key.KeyId, [operation]));
    }

    [Fact]
    public async Task A_grant_needs_a_grantee_and_operations()
    {
        var key = await CreateKeyAsync(Virginia);
        await Fails("ValidationException", () => In(Virginia).CreateGrantAsync(new CreateGrantRequest { KeyId = key.KeyId, Operations = ["Decrypt"] }));
        await Fails("ValidationException", () => In(Virginia).CreateGrantAsync(new CreateGrantRequest { KeyId = key.KeyId, GranteePrincipal = Grantee }));
        await Fails("ValidationException", () => GrantAsync(Virginia, key.KeyId, []));
        await Fails("ValidationException", () => In(Virginia).CreateGrantAsync(
            new CreateGrantRequest { KeyId = key.KeyId, GranteePrincipal = Grantee, GranteeServicePrincipal = "s3.amazonaws.com", Operations = ["Decrypt"] }));
    }

    [Fact]
    public async Task Grants_are_listed_with_all_that_was_said()
    {
        var key = await CreateKeyAsync(Virginia);
        var created = await In(Virginia).CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = key.KeyId,
            Name = "n",
            GranteePrincipal = Grantee,
            RetiringPrincipal = $"arn:aws:iam::{Account}:role/boss",
            Operations = ["Decrypt"],
            Constraints = new GrantConstraints { EncryptionContextSubset = Context("a", "b"), SourceArn = "arn:aws:s3:us-east-1:111122223333:bucket/b" },
        });
        await GrantAsync(Virginia, key.KeyId, ["Encrypt"]);
        var grant = Assert.Single((await In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId, GrantId = created.GrantId })).Grants);
        Assert.Equal((key.Arn, "n", Grantee, $"arn:aws:iam::{Account}:root"), (grant.KeyId, grant.Name, grant.GranteePrincipal, grant.IssuingAccount));
        Assert.Equal(["Decrypt"], grant.Operations);
        Assert.Equal("b", grant.Constraints.EncryptionContextSubset["a"]);
        Assert.Equal("arn:aws:s3:us-east-1:111122223333:bucket/b", grant.Constraints.SourceArn);
        Assert.Equal(2, (await In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId, GranteePrincipal = Grantee })).Grants.Count);
        Assert.Empty((await In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId, GranteePrincipal = "nobody" })).Grants);
        await Fails<InvalidGrantIdException>(() => In(Virginia).ListGrantsAsync(new ListGrantsRequest { KeyId = key.KeyId, GrantId = new string('0', 64) }));
        var retirable = await In(Virginia).ListRetirableGrantsAsync(new ListRetirableGrantsRequest { RetiringPrincipal = $"arn:aws:iam::{Account}:role/boss" });
        Assert.Equal(created.GrantId, Assert.Single(retirable.Grants).GrantId);
        await Fails("ValidationException", () => In(Virginia).ListRetirableGrantsAsync(new ListRetirableGrantsRequest()));
    }

    [Fact]
    public async Task Grants_go_with_their_key()
    {
        var key = await CreateKeyAsync(Virginia);
        var grant = await GrantAsync(Virginia, key.KeyId, ["Decrypt"]);
        await In(Virginia).ScheduleKeyDeletionAsync(key.KeyId, 7);
        Clock.Advance(TimeSpan.FromDays(7));
        await Fails<InvalidGrantTokenException>(() => In(Virginia).RetireGrantAsync(new RetireGrantRequest { GrantToken = grant.GrantToken }));
    }
}
