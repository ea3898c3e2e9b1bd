namespace MrkAnalyzers.Testing.Tests;

/// <summary>Which KeyId a Decrypt may name, called in Ireland, for a family in Virginia and Ireland.</summary>
public sealed class DecryptKeyIdTests : KmsTest
{
    private async Task<(string KeyId, MemoryStream Blob)> FamilyAndBlobAsync()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        return (keyId, await EncryptAsync(Virginia, keyId));
    }

    private async Task OpensInIreland(MemoryStream blob, string? keyId, string familyId)
    {
        var response = await DecryptAsync(Ireland, blob, keyId);
        Assert.Equal("a secret", Text(response.Plaintext));
        Assert.Equal(KeyArn(Ireland, familyId), response.KeyId);
    }

    [Fact]
    public async Task No_key_uses_the_local_related_key()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        await OpensInIreland(blob, null, keyId);
    }

    [Fact]
    public async Task The_bare_multi_Region_id_works_in_every_Region_of_the_family()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        Assert.StartsWith("mrk-", keyId, StringComparison.Ordinal);
        await OpensInIreland(blob, keyId, keyId);
        Assert.Equal(KeyArn(Virginia, keyId), (await DecryptAsync(Virginia, blob, keyId)).KeyId);
    }

    [Fact]
    public async Task The_key_ARN_of_the_called_Region_works()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        await OpensInIreland(blob, KeyArn(Ireland, keyId), keyId);
    }

    [Fact]
    public async Task The_key_ARN_of_another_Region_is_not_found_even_for_a_related_key()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, KeyArn(Virginia, keyId)));
        Assert.Equal("Invalid arn us-east-1", exception.Message);
    }

    [Fact]
    public async Task An_alias_of_the_called_Region_on_the_related_key_works()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        var aliasArn = await CreateAliasAsync(Ireland, "alias/orders", keyId);
        await OpensInIreland(blob, "alias/orders", keyId);
        await OpensInIreland(blob, aliasArn, keyId);
    }

    [Fact]
    public async Task An_alias_that_only_another_Region_has_is_not_found()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        await CreateAliasAsync(Virginia, "alias/orders", keyId);
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, "alias/orders"));
        Assert.Equal($"Alias arn:aws:kms:eu-west-1:{Account}:alias/orders is not found.", exception.Message);
    }

    [Fact]
    public async Task An_alias_on_an_unrelated_key_is_an_incorrect_key()
    {
        var (_, blob) = await FamilyAndBlobAsync();
        var other = await CreateKeyAsync(Ireland);
        await CreateAliasAsync(Ireland, "alias/orders", other.KeyId);
        var exception = await Fails<IncorrectKeyException>(() => DecryptAsync(Ireland, blob, "alias/orders"));
        Assert.Equal("The key ID in the request does not identify a CMK that can perform this operation.", exception.Message);
    }

    [Fact]
    public async Task An_alias_ARN_of_another_Region_fails_like_the_key_ARN()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        var aliasArn = await CreateAliasAsync(Virginia, "alias/orders", keyId);
        await CreateAliasAsync(Ireland, "alias/orders", keyId);
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, aliasArn));
        Assert.Equal("Invalid arn us-east-1", exception.Message);
    }

    [Fact]
    public async Task A_single_Region_key_id_of_another_Region_is_not_found()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, key.KeyId));
        Assert.Equal($"Key '{KeyArn(Ireland, key.KeyId)}' does not exist", exception.Message);
    }

    [Fact]
    public async Task No_key_and_a_blob_of_another_Regions_single_Region_key_is_denied()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        var exception = await Fails("AccessDeniedException", () => DecryptAsync(Ireland, blob));
        Assert.StartsWith("The ciphertext refers to a customer master key that does not exist", exception.Message, StringComparison.Ordinal);
        Assert.Equal(typeof(AmazonKeyManagementServiceException), exception.GetType());
    }

    [Fact]
    public async Task No_key_and_a_multi_Region_blob_where_the_family_has_no_replica_is_denied()
    {
        var (_, blob) = await FamilyAndBlobAsync();
        await Fails("AccessDeniedException", () => DecryptAsync(Tokyo, blob));
    }

    [Fact]
    public async Task The_multi_Region_id_where_the_family_has_no_replica_is_not_found()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Tokyo, blob, keyId));
        Assert.Equal($"Key '{KeyArn(Tokyo, keyId)}' does not exist", exception.Message);
    }

    [Fact]
    public async Task An_unrelated_multi_Region_key_is_an_incorrect_key()
    {
        var (_, blob) = await FamilyAndBlobAsync();
        var other = await CreateFamilyAsync(Virginia, Ireland);
        await Fails<IncorrectKeyException>(() => DecryptAsync(Ireland, blob, other));
    }

    [Theory]
    [InlineData("fake-key-id")]
    [InlineData("134f2428cec14b25a1ae9048164dba47")]
    [InlineData("mrk-fake-key-id")]
    [InlineData("orders")]
    [InlineData("alias/")]
    [InlineData("two words")]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:thing/1")]
    public async Task Text_that_is_no_identifier_is_an_invalid_key_id(string keyId)
    {
        var (_, blob) = await FamilyAndBlobAsync();
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, keyId));
        Assert.Equal($"Invalid keyId '{keyId}'", exception.Message);
    }

    [Fact]
    public async Task An_alias_called_mrk_is_an_alias()
    {
        var (_, blob) = await FamilyAndBlobAsync();
        var exception = await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, "alias/mrk-1234"));
        Assert.Equal($"Alias arn:aws:kms:eu-west-1:{Account}:alias/mrk-1234 is not found.", exception.Message);
    }

    [Fact]
    public async Task An_ARN_of_another_partition_is_not_found()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, $"arn:aws-cn:kms:eu-west-1:{Account}:key/{keyId}"));
    }

    [Fact]
    public async Task Key_ids_are_case_sensitive()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        var upper = "mrk-" + keyId["mrk-".Length..].ToUpperInvariant();
        Assert.NotEqual(keyId, upper);
        await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, upper));
    }

    [Fact]
    public async Task An_alias_pointed_at_another_key_stops_opening_the_blob()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        await CreateAliasAsync(Ireland, "alias/orders", keyId);
        var other = await CreateKeyAsync(Ireland);
        await In(Ireland).UpdateAliasAsync(new UpdateAliasRequest { AliasName = "alias/orders", TargetKeyId = other.KeyId });
        await Fails<IncorrectKeyException>(() => DecryptAsync(Ireland, blob, "alias/orders"));
        await OpensInIreland(blob, null, keyId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("id")]
    [InlineData("local ARN")]
    [InlineData("local alias")]
    public async Task ReEncrypts_source_key_follows_the_same_rules_when_it_works(string? form)
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        await CreateAliasAsync(Ireland, "alias/orders", keyId);
        var target = await CreateKeyAsync(Ireland);
        var response = await In(Ireland).ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = Again(blob),
            SourceKeyId = form switch { "id" => keyId, "local ARN" => KeyArn(Ireland, keyId), "local alias" => "alias/orders", _ => null },
            DestinationKeyId = target.Arn,
        });
        Assert.Equal(KeyArn(Ireland, keyId), response.SourceKeyId);
        Assert.Equal("a secret", Text((await DecryptAsync(Ireland, response.CiphertextBlob)).Plaintext));
    }

    [Fact]
    public async Task ReEncrypts_source_key_follows_the_same_rules_when_it_fails()
    {
        var (keyId, blob) = await FamilyAndBlobAsync();
        var target = await CreateKeyAsync(Ireland);
        var single = await CreateKeyAsync(Virginia);
        var foreign = await EncryptAsync(Virginia, single.KeyId);
        Func<MemoryStream, string?, Func<Task>> reEncrypt = (source, sourceKey) => () => In(Ireland).ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = Again(source),
            SourceKeyId = sourceKey,
            DestinationKeyId = target.KeyId,
        });
        await Fails<NotFoundException>(reEncrypt(blob, KeyArn(Virginia, keyId)));
        await Fails<NotFoundException>(reEncrypt(blob, "alias/orders"));
        await Fails<IncorrectKeyException>(reEncrypt(blob, target.KeyId));
        await Fails("AccessDeniedException", reEncrypt(foreign, null));
    }
}
