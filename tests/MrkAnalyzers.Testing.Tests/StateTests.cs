namespace MrkAnalyzers.Testing.Tests;

public sealed class StateTests : KmsTest, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_loaded_service_has_everything_that_was_saved()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await In(Virginia).RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = keyId });
        await In(Virginia).EnableKeyRotationAsync(keyId);
        await In(Virginia).UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = keyId, PrimaryRegion = "eu-west-1" });
        await In(Virginia).TagResourceAsync(new TagResourceRequest { KeyId = keyId, Tags = [new Tag { TagKey = "a", TagValue = "b" }] });
        await CreateAliasAsync(Ireland, "alias/orders", keyId);
        var grant = await In(Virginia).CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            Name = "n",
            GranteePrincipal = Stranger,
            Operations = ["Decrypt"],
            Constraints = new GrantConstraints { EncryptionContextSubset = Context("b", "2", "a", "1") },
        });
        var blob = await EncryptAsync(Virginia, keyId, context: Context("a", "1", "b", "2"));
        var signing = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);
        var signature = (await In(Virginia).SignAsync(new SignRequest { KeyId = signing.KeyId, Message = Blob("m"), SigningAlgorithm = "RSASSA_PSS_SHA_256" })).Signature;
        var leaving = await CreateKeyAsync(Virginia, multiRegion: true);
        await In(Virginia).ScheduleKeyDeletionAsync(leaving.KeyId, 7);
        var theirs = (await In(Virginia, Stranger).CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        var external = await CreateKeyAsync(Virginia, origin: OriginType.EXTERNAL);
        var before = await SnapshotAsync(Kms);

        Kms.Save(_folder.File("state"));
        var loaded = LocalKms.Load(_folder.File("state"), new LocalKmsOptions { TimeProvider = Clock });

        Assert.Equal(before, await SnapshotAsync(loaded));
        var ireland = loaded.CreateClient(Ireland);
        var virginia = loaded.CreateClient(Virginia);
        var stranger = loaded.CreateClient(Virginia, Stranger);
        Assert.Equal("a secret", Text((await ireland.DecryptAsync(
            new DecryptRequest { CiphertextBlob = Again(blob), KeyId = "alias/orders", EncryptionContext = Context("a", "1", "b", "2") })).Plaintext));
        Assert.Equal("a secret", Text((await stranger.DecryptAsync(
            new DecryptRequest { CiphertextBlob = Again(blob), EncryptionContext = Context("a", "1", "b", "2"), GrantTokens = [grant.GrantToken] })).Plaintext));
        Assert.True((await virginia.VerifyAsync(
            new VerifyRequest { KeyId = signing.KeyId, Message = Blob("m"), Signature = signature, SigningAlgorithm = "RSASSA_PSS_SHA_256" })).SignatureValid);
        Assert.Equal(theirs.Arn, (await stranger.DescribeKeyAsync(theirs.KeyId)).KeyMetadata.Arn);
        Assert.Equal(KeyState.PendingImport, (await virginia.DescribeKeyAsync(external.KeyId)).KeyMetadata.KeyState);
        var again = await virginia.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = keyId,
            Name = "n",
            GranteePrincipal = Stranger,
            Operations = ["Decrypt"],
            Constraints = new GrantConstraints { EncryptionContextSubset = Context("a", "1", "b", "2") },
        });
        Assert.Equal(grant.GrantId, again.GrantId);
        Clock.Advance(TimeSpan.FromDays(7));
        await Fails<NotFoundException>(() => virginia.DescribeKeyAsync(leaving.KeyId));
    }

    [Fact]
    public async Task Nothing_is_lost_when_a_service_with_a_state_file_is_dropped()
    {
        var options = new LocalKmsOptions { StateFile = _folder.File("state"), TimeProvider = Clock };
        var client = new LocalKms(options).CreateClient(Virginia);
        var key = (await client.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        var blob = (await client.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("x") })).CiphertextBlob;
        await client.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
        await client.EnableKeyRotationAsync(key.KeyId);
        Clock.Advance(TimeSpan.FromDays(365));
        var rotated = (await client.EncryptAsync(new EncryptRequest { KeyId = key.KeyId, Plaintext = Blob("y") })).CiphertextBlob;

        var ireland = new LocalKms(options).CreateClient(Ireland);
        Assert.Equal("x", Text((await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })).Plaintext));
        Assert.Equal("y", Text((await ireland.DecryptAsync(new DecryptRequest { CiphertextBlob = rotated })).Plaintext));
        Assert.Equal(["state"], _folder.Files);
    }

    [Fact]
    public async Task A_deleted_keys_blob_is_still_known_as_one()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId);
        await In(Virginia).ScheduleKeyDeletionAsync(key.KeyId, 7);
        Clock.Advance(TimeSpan.FromDays(7));
        await In(Virginia).ListKeysAsync(new ListKeysRequest());
        Kms.Save(_folder.File("state"));
        var loaded = LocalKms.Load(_folder.File("state"), new LocalKmsOptions { TimeProvider = Clock }).CreateClient(Virginia);
        await Fails("AccessDeniedException", () => loaded.DecryptAsync(new DecryptRequest { CiphertextBlob = Again(blob) }));
    }

    [Fact]
    public async Task A_file_with_any_flipped_bit_is_refused_and_left_as_it_is()
    {
        await CreateKeyAsync(Virginia);
        var path = _folder.File("state");
        Kms.Save(path);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 4;
            await Refused(damaged);
        }
    }

    [Fact]
    public async Task A_file_cut_anywhere_or_longer_is_refused_and_left_as_it_is()
    {
        await CreateKeyAsync(Virginia);
        var path = _folder.File("state");
        Kms.Save(path);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            await Refused(bytes[..length]);
        }

        await Refused([.. bytes, (byte)' ']);
        await Refused(Bytes("{}"));
    }

    [Fact]
    public void A_newer_version_is_refused_by_its_number()
    {
        var path = _folder.File("state");
        File.WriteAllText(path, "MrkAnalyzers.LocalKms 2 00\n{}");
        var exception = Assert.Throws<InvalidDataException>(() => LocalKms.Load(path));
        Assert.Contains("version 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported_as_missing()
    {
        Assert.Throws<FileNotFoundException>(() => LocalKms.Load(_folder.File("none")));
        Assert.Throws<ArgumentException>(() => LocalKms.Load(""));
        Assert.Throws<ArgumentException>(() => Kms.Save(""));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_old_file_and_no_other()
    {
        await CreateKeyAsync(Virginia);
        Directory.CreateDirectory(_folder.File("taken"));
        Assert.ThrowsAny<Exception>(() => Kms.Save(_folder.File("taken")));
        Assert.Throws<DirectoryNotFoundException>(() => Kms.Save(_folder.File("none/state")));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void The_file_is_its_owners_alone()
    {
        Kms.Save(_folder.File("state"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("state")));
        }
    }

    [Fact]
    public async Task Saving_while_others_work_gives_a_whole_file_every_time()
    {
        var path = _folder.File("state");
        using var stop = new CancellationTokenSource();
        var worker = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await CreateKeyAsync(Virginia);
            }
        });
        for (var i = 0; i < 20; i++)
        {
            Kms.Save(path);
            LocalKms.Load(path);
        }

        await stop.CancelAsync();
        await worker;
    }

    private async Task Refused(byte[] content)
    {
        var path = _folder.File("damaged");
        await File.WriteAllBytesAsync(path, content);
        var exception = Assert.Throws<InvalidDataException>(() => LocalKms.Load(path));
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains("left as it was", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => new LocalKms(new LocalKmsOptions { StateFile = path }));
        Assert.Equal(content, await File.ReadAllBytesAsync(path));
    }

    private static async Task<List<string>> SnapshotAsync(LocalKms kms)
    {
        var seen = new List<string>();
        foreach (var region in new[] { Virginia, Ireland })
        {
            var client = kms.CreateClient(region);
            foreach (var entry in (await client.ListKeysAsync(new ListKeysRequest())).Keys)
            {
                var key = (await client.DescribeKeyAsync(entry.KeyId)).KeyMetadata;
                var family = key.MultiRegionConfiguration;
                seen.Add($"{key.Arn} {key.KeyState} {key.CreationDate:O} {key.DeletionDate:O} {key.KeySpec} {key.CurrentKeyMaterialId} {family?.PrimaryKey.Arn}");
                seen.Add((await client.GetKeyPolicyAsync(entry.KeyId, "default")).Policy);
                seen.AddRange((await client.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = entry.KeyId })).Tags.Select(static tag => $"{tag.TagKey}={tag.TagValue}"));
                seen.AddRange((await client.ListGrantsAsync(new ListGrantsRequest { KeyId = entry.KeyId })).Grants.Select(static grant => $"{grant.GrantId} {grant.Name} {grant.CreationDate:O}"));
                if (key.KeySpec == KeySpec.SYMMETRIC_DEFAULT && key.Origin == OriginType.AWS_KMS)
                {
                    var status = await client.GetKeyRotationStatusAsync(entry.KeyId);
                    seen.Add($"{status.KeyRotationEnabled} {status.NextRotationDate:O}");
                    seen.AddRange((await client.ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = entry.KeyId })).Rotations.Select(static rotation => $"{rotation.KeyMaterialId} {rotation.RotationType}"));
                }
            }

            seen.AddRange((await client.ListAliasesAsync(new ListAliasesRequest())).Aliases.Select(static alias => $"{alias.AliasArn} {alias.TargetKeyId} {alias.CreationDate:O}"));
        }

        return seen;
    }
}
