using Microsoft.Extensions.Logging.Testing;

namespace MrkAnalyzers.Runtime.Tests;

public sealed class ProvisionerTests : CipherTest
{
    private static readonly string[] Changing = ["CreateKey", "ReplicateKey", "CreateAlias", "UpdateAlias", "UpdatePrimaryRegion", "ScheduleKeyDeletion", "PutKeyPolicy", "TagResource"];

    public override Task InitializeAsync() => Task.CompletedTask;

    private KeyPlan Plan(params RegionEndpoint[] regions) => new() { Regions = regions.Length == 0 ? [Virginia, Ireland, Tokyo] : regions, Alias = "alias/orders" };

    private readonly FakeLogger<KeyProvisioner> _log = new();

    private KeyProvisioner Provisioner() => new(region => In(region), _log, Clock);

    private Task<ProvisionedKey> EnsureAsync(KeyPlan plan, IProgress<ProvisioningProgress>? progress = null) =>
        DriveAsync(Provisioner().EnsureAsync(plan, progress));

    [Fact]
    public async Task A_family_comes_out_of_nothing_with_an_alias_in_each_Region()
    {
        var steps = new Steps();
        var result = await EnsureAsync(Plan(), steps);
        Assert.Equal((Virginia, 0), (result.PrimaryRegion, result.Drift.Count));
        foreach (var region in Plan().Regions)
        {
            var key = (await In(region).DescribeKeyAsync("alias/orders")).KeyMetadata;
            Assert.Equal((result.Key.ArnIn(region), KeyState.Enabled), (key.Arn, key.KeyState));
        }

        Assert.Equal(
            [
                "us-east-1 PrimaryCreated", "eu-west-1 Replicated", "ap-northeast-1 Replicated", "us-east-1 AliasCreated", "eu-west-1 AliasCreated",
                "ap-northeast-1 AliasCreated", "us-east-1 Ready", "eu-west-1 Ready", "ap-northeast-1 Ready",
            ],
            steps.Seen);
        Assert.Equal($"Ready: {result.Key} in ap-northeast-1", _log.LatestRecord.Message);
        using var plaintext = await new MultiRegionCipher(result.Key, [In(Tokyo)]).DecryptAsync(
            await new MultiRegionCipher(result.Key, [In(Virginia)]).EncryptAsync(Bytes("x"), NoContext), NoContext);
        Assert.Equal("x", Text(plaintext));
    }

    [Fact]
    public async Task A_second_call_changes_nothing()
    {
        var first = await EnsureAsync(Plan());
        Kms.ClearRequests();
        var second = await EnsureAsync(Plan());
        Assert.Equal(first.Key, second.Key);
        Assert.Empty(second.Drift);
        Assert.DoesNotContain(Kms.Requests, static request => Changing.Contains(request.Operation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Cut_short_after_any_step_it_is_finished_by_the_next_call(int steps)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync(Plan(), new Steps(steps)));
        var result = await EnsureAsync(Plan());
        Assert.Empty(result.Drift);
        foreach (var region in Plan().Regions)
        {
            Assert.Equal(result.Key.KeyId, Assert.Single((await In(region).ListKeysAsync(new ListKeysRequest())).Keys).KeyId);
            Assert.Equal(result.Key.KeyId, Assert.Single((await In(region).ListAliasesAsync(new ListAliasesRequest())).Aliases).TargetKeyId);
        }
    }

    [Fact]
    public async Task A_Region_can_be_added_later()
    {
        var first = await EnsureAsync(Plan(Virginia));
        var second = await EnsureAsync(Plan(Virginia, Ireland));
        Assert.Equal(first.Key, second.Key);
        Assert.Equal(second.Key.ArnIn(Ireland), (await In(Ireland).DescribeKeyAsync("alias/orders")).KeyMetadata.Arn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_alias_that_somebody_else_gives_to_the_key_meanwhile_is_as_good(int unseen)
    {
        var steps = new Steps(heard: step => GiveAlias(step, () => Assert.Single(Kms.Requests, static request => request.Operation == "CreateKey").KeyArn!.Split('/')[1], unseen));
        var result = await EnsureAsync(Plan(), steps);
        Assert.Empty(result.Drift);
        Assert.DoesNotContain("eu-west-1 AliasCreated", steps.Seen);
        Assert.Equal(result.Key.ArnIn(Ireland), (await In(Ireland).DescribeKeyAsync("alias/orders")).KeyMetadata.Arn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_alias_that_somebody_else_gives_to_another_key_meanwhile_is_reported(int unseen)
    {
        var other = (await In(Ireland).CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => EnsureAsync(Plan(), new Steps(heard: step => GiveAlias(step, () => other.KeyId, unseen))));
        Assert.Contains(other.Arn, exception.Message, StringComparison.Ordinal);
        Assert.Contains("move the alias", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Gives the alias to a key in Ireland once it is given in Virginia, and hides it for so many looks.</summary>
    private void GiveAlias(string step, Func<string> keyId, int unseen)
    {
        if (step == "us-east-1 AliasCreated")
        {
            Task.Run(() => In(Ireland).CreateAliasAsync("alias/orders", keyId())).GetAwaiter().GetResult();
            if (unseen > 0)
            {
                Kms.Faults.Error("NotFoundException", Ireland, "DescribeKey", unseen);
            }
        }
    }

    [Fact]
    public async Task Each_Region_gets_its_own_policy()
    {
        const string policy = """{"Statement":[{"Sid":"Mine","Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}""";
        var plan = new KeyPlan { Regions = [Virginia, Ireland], Alias = "alias/orders", Policies = new Dictionary<RegionEndpoint, string> { [Ireland] = policy } };
        var result = await EnsureAsync(plan);
        Assert.Empty(result.Drift);
        Assert.Equal(policy, (await In(Ireland).GetKeyPolicyAsync(result.Key.KeyId, "default")).Policy);
        Assert.Contains("key-default-1", (await In(Virginia).GetKeyPolicyAsync(result.Key.KeyId, "default")).Policy, StringComparison.Ordinal);

        var again = new KeyPlan { Regions = [Virginia, Ireland], Alias = "alias/orders", Policies = new Dictionary<RegionEndpoint, string> { [Ireland] = policy.Replace(",", " , ", StringComparison.Ordinal), [Virginia] = policy } };
        Assert.Equal("us-east-1", Assert.Single((await EnsureAsync(again)).Drift).Region);
    }

    [Fact]
    public async Task Drift_is_reported_and_left_alone()
    {
        var result = await EnsureAsync(Plan());
        await In(Ireland).DisableKeyAsync(result.Key.KeyId);
        await DriveAsync(Provisioner().PromoteAsync(result.Key, Tokyo));
        Kms.ClearRequests();
        var drift = (await EnsureAsync(Plan(Virginia, Ireland))).Drift;
        Assert.Equal(["eu-west-1", "ap-northeast-1"], drift.Select(static entry => entry.Region));
        Assert.Contains("Disabled", drift[0].Description, StringComparison.Ordinal);
        Assert.Contains("PromoteAsync", drift[1].Description, StringComparison.Ordinal);
        Assert.DoesNotContain(Kms.Requests, static request => Changing.Contains(request.Operation));
        await DriveAsync(Provisioner().PromoteAsync(result.Key, Virginia));
        Assert.Contains((await EnsureAsync(Plan(Virginia))).Drift, static entry => entry.Region == "ap-northeast-1" && entry.Description.Contains("does not name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_replica_comes_from_wherever_the_primary_is()
    {
        var result = await EnsureAsync(Plan(Virginia, Ireland));
        await DriveAsync(Provisioner().PromoteAsync(result.Key, Ireland));
        await EnsureAsync(Plan(Ireland, Virginia, Tokyo));
        Assert.Equal("eu-west-1", Kms.Requests.Last(static request => request.Operation == "ReplicateKey").Region);
    }

    [Fact]
    public async Task An_alias_on_a_key_that_cannot_belong_stops_everything()
    {
        var single = (await In(Ireland).CreateKeyAsync(new CreateKeyRequest())).KeyMetadata;
        await In(Ireland).CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/orders", TargetKeyId = single.KeyId });
        Kms.ClearRequests();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync(Plan()));
        Assert.Contains(single.Arn, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Kms.Requests, static request => Changing.Contains(request.Operation));
    }

    [Fact]
    public async Task An_alias_on_two_families_stops_everything()
    {
        await EnsureAsync(Plan(Virginia));
        var other = (await In(Ireland).CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await In(Ireland).CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/orders", TargetKeyId = other.KeyId });
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync(Plan(Virginia, Ireland)));
        Assert.Contains("unrelated", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA_2048")]
    [InlineData("ECC_NIST_P256")]
    [InlineData("HMAC_256")]
    public async Task Specs_without_blob_only_decryption_are_refused_with_the_reason(string spec)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Provisioner().EnsureAsync(new KeyPlan { Regions = [Virginia], Alias = "alias/orders", Spec = spec }));
        Assert.Contains("SYMMETRIC_DEFAULT", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Kms.Requests);
    }

    [Fact]
    public async Task Plans_that_cannot_be_are_refused()
    {
        foreach (var plan in new KeyPlan[]
        {
            new() { Regions = null!, Alias = "alias/a" },
            new() { Regions = [], Alias = "alias/a" },
            new() { Regions = [Virginia, Virginia], Alias = "alias/a" },
            new() { Regions = [Virginia, RegionEndpoint.CNNorth1], Alias = "alias/a" },
            new() { Regions = [Virginia], Alias = "orders" },
            new() { Regions = [Virginia], Alias = "alias/" },
            new() { Regions = [Virginia], Alias = "alias/aws/s3" },
            new() { Regions = [Virginia], Alias = "alias/" + new string('a', 251) },
            new() { Regions = [Virginia], Alias = "alias/a", Timeout = TimeSpan.Zero },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Provisioner().EnsureAsync(plan));
        }

        await Assert.ThrowsAsync<ArgumentNullException>(() => Provisioner().EnsureAsync(null!));
        var key = MultiRegionKey.Parse("arn:aws:kms:us-east-1:111122223333:key/mrk-1");
        await Assert.ThrowsAsync<ArgumentNullException>("key", () => Provisioner().PromoteAsync(null!, Virginia));
        await Assert.ThrowsAsync<ArgumentNullException>("region", () => Provisioner().PromoteAsync(key, null!));
        await Assert.ThrowsAsync<ArgumentNullException>("key", () => Provisioner().DeleteAsync(null!, Virginia));
        await Assert.ThrowsAsync<ArgumentNullException>("region", () => Provisioner().DeleteAsync(key, null!));
        Assert.Throws<ArgumentNullException>("clientOf", () => new KeyProvisioner(null!));
        Assert.Empty(Kms.Requests);
    }

    [Fact]
    public async Task A_replica_that_is_not_there_yet_is_waited_for()
    {
        // KMS is eventually consistent: right after ReplicateKey the replica's Region may know nothing.
        using var fault = Kms.Faults.Error("NotFoundException", Ireland, "DescribeKey", times: 6);
        var result = await EnsureAsync(Plan(Virginia, Ireland));
        Assert.Equal(6, fault.Hits);
        Assert.Empty(result.Drift);
    }

    [Fact]
    public async Task A_wait_that_takes_too_long_ends_and_can_be_taken_up_again()
    {
        using (Kms.Faults.Error("NotFoundException", Ireland, "DescribeKey"))
        {
            var exception = await Assert.ThrowsAsync<TimeoutException>(
                () => EnsureAsync(new KeyPlan { Regions = [Virginia, Ireland], Alias = "alias/orders", Timeout = TimeSpan.FromSeconds(10) }));
            Assert.Contains("Call again", exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty((await EnsureAsync(Plan(Virginia, Ireland))).Drift);
    }

    [Fact]
    public async Task A_promotion_that_takes_too_long_ends_and_can_be_taken_up_again()
    {
        var key = (await EnsureAsync(Plan(Virginia, Ireland))).Key;
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => DriveAsync(Provisioner().PromoteAsync(key, Ireland, TimeSpan.FromMilliseconds(100))));
        Assert.Equal($"{key.ArnIn(Ireland)} is still Updating. Call again to go on waiting.", exception.Message);
        await DriveAsync(Provisioner().PromoteAsync(key, Ireland));
    }

    [Fact]
    public async Task A_replica_that_somebody_else_makes_meanwhile_is_as_good()
    {
        var steps = new Steps(heard: step =>
        {
            if (step == "us-east-1 PrimaryCreated")
            {
                var keyId = Assert.Single(Kms.Requests, static request => request.Operation == "CreateKey").KeyArn!.Split('/')[1];
                Task.Run(() => In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = keyId, ReplicaRegion = "eu-west-1" })).GetAwaiter().GetResult();
            }
        });
        Assert.Empty((await EnsureAsync(Plan(), steps)).Drift);
        Assert.Equal(["us-east-1 PrimaryCreated", "eu-west-1 KeyFound", "ap-northeast-1 Replicated"], steps.Seen.Take(3));
    }

    [Fact]
    public async Task An_alias_that_is_taken_and_cannot_be_seen_is_reported()
    {
        var other = (await In(Ireland).CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })).KeyMetadata;
        await In(Ireland).CreateAliasAsync("alias/orders", other.KeyId);
        var provisioner = new KeyProvisioner(region => region == Ireland ? Odd(region, "alias/orders") : In(region), timeProvider: Clock);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => DriveAsync(provisioner.EnsureAsync(Plan(Virginia, Ireland))));
        Assert.Contains("to a key that cannot be seen yet", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_keys_are_left_alone_and_the_marked_one_is_found_among_them(bool wasBegun)
    {
        await In(Virginia).CreateKeyAsync(new CreateKeyRequest());
        for (var i = 0; i < 2; i++)
        {
            await In(Virginia).CreateKeyAsync(new CreateKeyRequest
            {
                MultiRegion = true,
                Tags = [new() { TagKey = KeyProvisioner.AliasTag, TagValue = "alias/payments" }, new() { TagKey = "stage", TagValue = "alias/orders" }],
            });
        }

        if (wasBegun)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync(Plan(Virginia), new Steps(1)));
        }

        var others = Kms.Requests.Where(static request => request.Operation == "CreateKey").Select(static request => request.KeyArn).ToList();
        Kms.ClearRequests();
        var provisioner = new KeyProvisioner(region => Odd(region, pageSize: 1), timeProvider: Clock);
        var result = await DriveAsync(provisioner.EnsureAsync(Plan(Virginia)));
        Assert.Equal(wasBegun ? 3 : -1, others.IndexOf(result.Key.ArnIn(Virginia)));
        if (!wasBegun)
        {
            // Key by key, and tag by tag.
            Assert.Equal((3, 4), (Asked("ListKeys").Count(), Asked("ListResourceTags").Count()));
        }
    }

    [Fact]
    public async Task Lists_that_the_SDK_leaves_out_are_empty()
    {
        await In(Virginia).CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        var provisioner = new KeyProvisioner(region => Odd(region, leavesOut: "Tags"), timeProvider: Clock);
        Assert.Equal(Virginia, (await DriveAsync(provisioner.EnsureAsync(Plan(Virginia)))).PrimaryRegion);
        provisioner = new KeyProvisioner(region => Odd(region, leavesOut: "Keys"), timeProvider: Clock);
        Assert.Equal(Ireland, (await DriveAsync(provisioner.EnsureAsync(Plan(Ireland)))).PrimaryRegion);
    }

    [Fact]
    public async Task A_policy_that_is_no_JSON_differs_from_every_other()
    {
        await EnsureAsync(Plan(Virginia));
        var plan = new KeyPlan { Regions = [Virginia], Alias = "alias/orders", Policies = new Dictionary<RegionEndpoint, string> { [Virginia] = "{" } };
        Assert.Contains("PutKeyPolicy", Assert.Single((await EnsureAsync(plan)).Drift).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promotion_waits_until_it_is_true_and_is_repeatable()
    {
        var key = (await EnsureAsync(Plan())).Key;
        var steps = new Steps();
        await DriveAsync(Provisioner().PromoteAsync(key, Tokyo, progress: steps));
        var metadata = (await In(Tokyo).DescribeKeyAsync(key.KeyId)).KeyMetadata;
        Assert.Equal((MultiRegionKeyType.PRIMARY, KeyState.Enabled), (metadata.MultiRegionConfiguration.MultiRegionKeyType, metadata.KeyState));
        Assert.Equal(KeyState.Enabled, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.KeyState);
        Assert.Equal(["ap-northeast-1 Promoted"], steps.Seen);
        Kms.ClearRequests();
        await DriveAsync(Provisioner().PromoteAsync(key, Tokyo, progress: steps));
        Assert.DoesNotContain(Kms.Requests, static request => Changing.Contains(request.Operation));
        Assert.Single(steps.Seen);
    }

    [Fact]
    public async Task Promotion_into_a_Region_without_a_replica_fails_as_KMS_does()
    {
        var key = (await EnsureAsync(Plan(Virginia))).Key;
        await Assert.ThrowsAsync<NotFoundException>(() => DriveAsync(Provisioner().PromoteAsync(key, Tokyo)));
    }

    [Fact]
    public async Task Deletion_takes_the_replicas_first_and_is_repeatable()
    {
        var key = (await EnsureAsync(Plan())).Key;
        await Provisioner().DeleteAsync(key, Ireland, 7);
        Assert.Equal(["ap-northeast-1", "eu-west-1", "us-east-1"], Asked("ScheduleKeyDeletion"));
        Assert.Equal(KeyState.PendingReplicaDeletion, (await In(Virginia).DescribeKeyAsync(key.KeyId)).KeyMetadata.KeyState);
        await Provisioner().DeleteAsync(key, Virginia, 7);
        Assert.Equal(3, Asked("ScheduleKeyDeletion").Count());
        Clock.Advance(TimeSpan.FromDays(14));
        await Assert.ThrowsAsync<NotFoundException>(() => In(Virginia).DescribeKeyAsync(key.KeyId));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Provisioner().DeleteAsync(key, Virginia, 6));
    }

    [Fact]
    public async Task A_family_on_its_way_out_is_not_taken_up_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync(Plan(Virginia), new Steps(1)));
        var orphan = MultiRegionKey.Parse(Assert.Single((await In(Virginia).ListKeysAsync(new ListKeysRequest())).Keys).KeyArn);
        await Provisioner().DeleteAsync(orphan, Virginia, 7);
        Assert.NotEqual(orphan, (await EnsureAsync(Plan(Virginia))).Key);
    }

    private OddClient Odd(RegionEndpoint region, string? hidden = null, int? pageSize = null, string? leavesOut = null)
    {
        AmazonKeyManagementServiceConfig? captured = null;
        using (Kms.CreateClient(region, configure: config => captured = config))
        {
            return new OddClient(captured!, hidden, pageSize, leavesOut);
        }
    }

    /// <summary>Does not see one name, lists in small pages, or leaves out the lists themselves.</summary>
    private sealed class OddClient(AmazonKeyManagementServiceConfig config, string? hidden, int? pageSize, string? leavesOut)
        : AmazonKeyManagementServiceClient(new Amazon.Runtime.BasicAWSCredentials(Account, "any"), config)
    {
        public override Task<DescribeKeyResponse> DescribeKeyAsync(string keyId, CancellationToken cancellationToken = default) =>
            keyId == hidden ? throw new NotFoundException("Hidden.") : base.DescribeKeyAsync(keyId, cancellationToken);

        public override async Task<ListKeysResponse> ListKeysAsync(ListKeysRequest request, CancellationToken cancellationToken = default)
        {
            request.Limit = pageSize ?? request.Limit;
            var response = await base.ListKeysAsync(request, cancellationToken);
            response.Keys = leavesOut == "Keys" ? null : response.Keys;
            return response;
        }

        public override async Task<ListResourceTagsResponse> ListResourceTagsAsync(ListResourceTagsRequest request, CancellationToken cancellationToken = default)
        {
            request.Limit = pageSize ?? request.Limit;
            var response = await base.ListResourceTagsAsync(request, cancellationToken);
            response.Tags = leavesOut == "Tags" ? null : response.Tags;
            return response;
        }
    }

    /// <summary>Hears of steps at once, and may cut the work short.</summary>
    private sealed class Steps(int limit = int.MaxValue, Action<string>? heard = null) : IProgress<ProvisioningProgress>
    {
        public List<string> Seen { get; } = [];

        public void Report(ProvisioningProgress value)
        {
            Seen.Add($"{value.Region.SystemName} {value.Step}");
            heard?.Invoke(Seen[^1]);
            if (Seen.Count >= limit)
            {
                throw new InvalidOperationException("Cut short.");
            }
        }
    }
}
