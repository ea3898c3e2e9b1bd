using System.Text.Json;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// Creates, promotes and deletes families of multi-Region keys. Every operation can be repeated: it finds what there is and does what is missing, so that
/// one that was cut short is finished by calling it again.
/// </summary>
/// <remarks>Thread-safe, but two that work on one alias at the same time may both create a key. It does not dispose the clients.</remarks>
public sealed partial class KeyProvisioner
{
    /// <summary>Marks a key from its creation, before it has an alias to be found by.</summary>
    internal const string AliasTag = "MrkAnalyzers:Alias";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private readonly Func<RegionEndpoint, IAmazonKeyManagementService> _clientOf;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes a provisioner.</summary>
    /// <param name="clientOf">Gives the client of a Region; called often, so it should give the same one again.</param>
    /// <param name="logger">Where to log; null for nowhere.</param>
    /// <param name="timeProvider">The clock of waits and timeouts; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clientOf"/> is null.</exception>
    public KeyProvisioner(
        Func<RegionEndpoint, IAmazonKeyManagementService> clientOf, ILogger<KeyProvisioner>? logger = null, TimeProvider? timeProvider = null)
    {
        _clientOf = clientOf ?? throw new ArgumentNullException(nameof(clientOf));
        _logger = logger ?? NullLogger<KeyProvisioner>.Instance;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>
    /// Sees to it that there is one family with a usable key and the alias in each Region. What is there already is kept as it is; where it differs from the
    /// plan, that is reported and not changed.
    /// </summary>
    /// <param name="plan">What there shall be.</param>
    /// <param name="progress">Hears of every step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two steps; a later call goes on.</param>
    /// <returns>The family, and what differs from the plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="ArgumentException">The plan cannot be: the message says why.</exception>
    /// <exception cref="InvalidOperationException">
    /// The alias names a key that cannot be part of the family: a single-Region or asymmetric key, or keys of two families. Nothing was changed, unless
    /// somebody gave the alias away while this ran.
    /// </exception>
    /// <exception cref="TimeoutException">A key did not become usable in time. A later call goes on waiting.</exception>
    /// <exception cref="AmazonKeyManagementServiceException">KMS refused a step.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ProvisionedKey> EnsureAsync(KeyPlan plan, IProgress<ProvisioningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = plan ?? throw new ArgumentNullException(nameof(plan));
        if (plan.Fault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(plan));
        }

        var deadline = new Deadline(_timeProvider, plan.Timeout);
        var work = new Work(plan, progress);
        var existing = await FindAsync(work, cancellationToken).ConfigureAwait(false);
        var primary = existing ?? await CreatePrimaryAsync(work, cancellationToken).ConfigureAwait(false);
        var key = MultiRegionKey.Parse(primary.Arn);
        var primaryRegion = RegionEndpoint.GetBySystemName(primary.MultiRegionConfiguration.PrimaryKey.Region);
        await ReplicateAsync(work, key, primary, primaryRegion, deadline, cancellationToken).ConfigureAwait(false);
        foreach (var region in plan.Regions)
        {
            await EnsureAliasAsync(work, key, region, deadline, cancellationToken).ConfigureAwait(false);
        }

        var drift = new List<KeyDrift>();
        foreach (var region in plan.Regions)
        {
            var metadata = await WaitAsync(
                key,
                region,
                static metadata => metadata.KeyState != KeyState.Creating && metadata.KeyState != KeyState.Updating,
                deadline,
                cancellationToken).ConfigureAwait(false);
            await ReportAsync(work, region, metadata, drift, cancellationToken).ConfigureAwait(false);
        }

        var planned = plan.Regions.Select(static region => region.SystemName).ToList();
        if (primaryRegion.SystemName != planned[0])
        {
            drift.Add(new KeyDrift(primaryRegion.SystemName, $"The primary is here and not in {planned[0]}: promote it with PromoteAsync."));
        }

        drift.AddRange(primary.MultiRegionConfiguration.ReplicaKeys
            .Where(replica => !planned.Contains(replica.Region))
            .Select(static replica => new KeyDrift(replica.Region, "There is a replica here that the plan does not name.")));
        return new ProvisionedKey(key, primaryRegion, drift);
    }

    /// <summary>Makes the key in a Region the primary, and waits until it is. Does nothing where it is already.</summary>
    /// <param name="key">The family.</param>
    /// <param name="region">A Region that has a key of it.</param>
    /// <param name="timeout">How long to wait, by the provisioner's clock; null for two minutes.</param>
    /// <param name="progress">Hears of the step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When both the old and the new primary can be managed again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="region"/> is null.</exception>
    /// <exception cref="ArgumentException">The Region is in another partition.</exception>
    /// <exception cref="TimeoutException">The keys were still being updated.</exception>
    /// <exception cref="AmazonKeyManagementServiceException">KMS refused; it does when there is no enabled replica in the Region.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task PromoteAsync(
        MultiRegionKey key, RegionEndpoint region, TimeSpan? timeout = null, IProgress<ProvisioningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = region ?? throw new ArgumentNullException(nameof(region));
        var deadline = new Deadline(_timeProvider, timeout ?? TimeSpan.FromMinutes(2));
        var metadata = (await _clientOf(region).DescribeKeyAsync(key.ArnIn(region), cancellationToken).ConfigureAwait(false)).KeyMetadata;
        var old = RegionEndpoint.GetBySystemName(metadata.MultiRegionConfiguration.PrimaryKey.Region);
        if (old.SystemName != region.SystemName)
        {
            await _clientOf(old).UpdatePrimaryRegionAsync(
                new UpdatePrimaryRegionRequest { KeyId = key.ArnIn(old), PrimaryRegion = region.SystemName }, cancellationToken).ConfigureAwait(false);
        }

        // During the update both may call themselves replicas.
        foreach (var changed in new[] { region, old })
        {
            await WaitAsync(
                key,
                changed,
                metadata => metadata.KeyState != KeyState.Updating && metadata.MultiRegionConfiguration.PrimaryKey.Region == region.SystemName,
                deadline,
                cancellationToken).ConfigureAwait(false);
        }

        if (old.SystemName != region.SystemName)
        {
            Report(progress, region, ProvisioningStep.Promoted, key);
        }
    }

    /// <summary>
    /// Schedules the deletion of the whole family: the replicas, and then the primary, which KMS deletes when its own waiting period after theirs is over.
    /// Ciphertext of the family cannot be opened from now on, and never again after that. Keys that wait already are left alone.
    /// </summary>
    /// <param name="key">The family.</param>
    /// <param name="region">Any Region that has a key of it, to find the others by.</param>
    /// <param name="waitingDays">The waiting period of each key, 7 to 30 days (AWS KMS API Reference, ScheduleKeyDeletion).</param>
    /// <param name="progress">Hears of every step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two steps; a later call goes on.</param>
    /// <returns>When every key waits for its deletion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="region"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="waitingDays"/> is outside its limits.</exception>
    /// <exception cref="ArgumentException">The Region is in another partition.</exception>
    /// <exception cref="AmazonKeyManagementServiceException">KMS refused a step.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task DeleteAsync(
        MultiRegionKey key, RegionEndpoint region, int waitingDays = 30, IProgress<ProvisioningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = region ?? throw new ArgumentNullException(nameof(region));
        if (waitingDays is < 7 or > 30)
        {
            throw new ArgumentOutOfRangeException(nameof(waitingDays), waitingDays, "KMS waits 7 to 30 days.");
        }

        var family = (await _clientOf(region).DescribeKeyAsync(key.ArnIn(region), cancellationToken).ConfigureAwait(false)).KeyMetadata.MultiRegionConfiguration;
        foreach (var member in family.ReplicaKeys.Append(family.PrimaryKey))
        {
            var home = RegionEndpoint.GetBySystemName(member.Region);
            var metadata = (await _clientOf(home).DescribeKeyAsync(member.Arn, cancellationToken).ConfigureAwait(false)).KeyMetadata;
            if (metadata.KeyState != KeyState.PendingDeletion && metadata.KeyState != KeyState.PendingReplicaDeletion)
            {
                await _clientOf(home).ScheduleKeyDeletionAsync(
                    new ScheduleKeyDeletionRequest { KeyId = member.Arn, PendingWindowInDays = waitingDays }, cancellationToken).ConfigureAwait(false);
                Report(progress, home, ProvisioningStep.DeletionScheduled, key);
            }
        }
    }

    /// <summary>The family's primary as far as it can be found: by the alias in any Region, or by the mark of a creation that was cut short.</summary>
    private async Task<KeyMetadata?> FindAsync(Work work, CancellationToken cancellationToken)
    {
        var found = new List<(RegionEndpoint Region, KeyMetadata Metadata)>();
        foreach (var region in work.Plan.Regions)
        {
            if (await DescribeAsync(region, work.Plan.Alias, cancellationToken).ConfigureAwait(false) is { } metadata)
            {
                found.Add((region, metadata));
            }
        }

        if (found.Count == 0)
        {
            return await FindMarkedAsync(work, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (region, metadata) in found)
        {
            if (metadata.MultiRegion != true || metadata.KeySpec != KeySpec.SYMMETRIC_DEFAULT || metadata.KeyUsage != KeyUsageType.ENCRYPT_DECRYPT)
            {
                throw new InvalidOperationException(
                    $"{work.Plan.Alias} in {region.SystemName} names {metadata.Arn}, which is no symmetric multi-Region key and can never become one. "
                    + "Choose another alias, or move this one.");
            }

            if (metadata.KeyId != found[0].Metadata.KeyId || metadata.AWSAccountId != found[0].Metadata.AWSAccountId)
            {
                throw new InvalidOperationException(
                    $"{work.Plan.Alias} names {found[0].Metadata.Arn} and, in {region.SystemName}, the unrelated {metadata.Arn}. "
                    + "Ciphertext of one cannot be opened by the other: decide which family is right and move the alias.");
            }
        }

        Report(work.Progress, found[0].Region, ProvisioningStep.KeyFound, MultiRegionKey.Parse(found[0].Metadata.Arn));
        return found[0].Metadata;
    }

    private async Task<KeyMetadata?> FindMarkedAsync(Work work, CancellationToken cancellationToken)
    {
        var region = work.Plan.Regions[0];
        var client = _clientOf(region);
        string? marker = null;
        do
        {
            var page = await client.ListKeysAsync(new ListKeysRequest { Limit = 1000, Marker = marker }, cancellationToken).ConfigureAwait(false);
            foreach (var entry in (page.Keys ?? []).Where(static entry => entry.KeyId.StartsWith("mrk-", StringComparison.Ordinal)))
            {
                if (await IsMarkedAsync(client, entry.KeyId, work.Plan.Alias, cancellationToken).ConfigureAwait(false)
                    && await DescribeAsync(region, entry.KeyId, cancellationToken).ConfigureAwait(false) is { } metadata
                    && metadata.KeyState != KeyState.PendingDeletion && metadata.KeyState != KeyState.PendingReplicaDeletion)
                {
                    Report(work.Progress, region, ProvisioningStep.KeyFound, MultiRegionKey.Parse(metadata.Arn));
                    return metadata;
                }
            }

            marker = page.NextMarker;
        }
        while (!string.IsNullOrEmpty(marker));

        return null;
    }

    private static async Task<bool> IsMarkedAsync(IAmazonKeyManagementService client, string keyId, string alias, CancellationToken cancellationToken)
    {
        string? marker = null;
        do
        {
            var page = await client.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = keyId, Marker = marker }, cancellationToken).ConfigureAwait(false);
            if ((page.Tags ?? []).Exists(tag => tag.TagKey == AliasTag && tag.TagValue == alias))
            {
                return true;
            }

            marker = page.NextMarker;
        }
        while (!string.IsNullOrEmpty(marker));

        return false;
    }

    private async Task<KeyMetadata> CreatePrimaryAsync(Work work, CancellationToken cancellationToken)
    {
        var region = work.Plan.Regions[0];
        var response = await _clientOf(region).CreateKeyAsync(
            new CreateKeyRequest
            {
                MultiRegion = true,
                Description = work.Plan.Description,
                Policy = work.PolicyIn(region),
                Tags = [work.Mark],
            },
            cancellationToken).ConfigureAwait(false);
        Report(work.Progress, region, ProvisioningStep.PrimaryCreated, MultiRegionKey.Parse(response.KeyMetadata.Arn));
        return response.KeyMetadata;
    }

    private async Task ReplicateAsync(
        Work work, MultiRegionKey key, KeyMetadata known, RegionEndpoint primaryRegion, Deadline deadline, CancellationToken cancellationToken)
    {
        var present = known.MultiRegionConfiguration.ReplicaKeys.Select(static replica => replica.Region).Append(primaryRegion.SystemName).ToList();
        foreach (var region in work.Plan.Regions.Where(region => !present.Contains(region.SystemName)))
        {
            // The primary may have been promoted a moment ago.
            await WaitAsync(key, primaryRegion, static metadata => metadata.KeyState != KeyState.Updating, deadline, cancellationToken).ConfigureAwait(false);
            try
            {
                await _clientOf(primaryRegion).ReplicateKeyAsync(
                    new ReplicateKeyRequest
                    {
                        KeyId = key.ArnIn(primaryRegion),
                        ReplicaRegion = region.SystemName,
                        Description = work.Plan.Description,
                        Policy = work.PolicyIn(region),
                        Tags = [work.Mark],
                    },
                    cancellationToken).ConfigureAwait(false);
                Report(work.Progress, region, ProvisioningStep.Replicated, key);
            }
            catch (AlreadyExistsException)
            {
                // Somebody was faster, and it is what was wanted.
                Report(work.Progress, region, ProvisioningStep.KeyFound, key);
            }
        }
    }

    private async Task EnsureAliasAsync(Work work, MultiRegionKey key, RegionEndpoint region, Deadline deadline, CancellationToken cancellationToken)
    {
        var named = await DescribeAsync(region, work.Plan.Alias, cancellationToken).ConfigureAwait(false);
        if (named is null)
        {
            // An alias may be created while the key is still being created, but the key must be there: KMS is eventually consistent.
            await WaitAsync(key, region, static _ => true, deadline, cancellationToken).ConfigureAwait(false);
            try
            {
                await _clientOf(region).CreateAliasAsync(
                    new CreateAliasRequest { AliasName = work.Plan.Alias, TargetKeyId = key.ArnIn(region) }, cancellationToken).ConfigureAwait(false);
                Report(work.Progress, region, ProvisioningStep.AliasCreated, key);
                return;
            }
            catch (AlreadyExistsException)
            {
                // Somebody was faster, perhaps with what was wanted.
                named = await DescribeAsync(region, work.Plan.Alias, cancellationToken).ConfigureAwait(false);
            }
        }

        if (named?.Arn != key.ArnIn(region))
        {
            throw new InvalidOperationException(
                $"In the meantime somebody gave {work.Plan.Alias} in {region.SystemName} to {named?.Arn ?? "a key that cannot be seen yet"}, not to {key.ArnIn(region)}. "
                + "Call again; if it still names another key then, decide which family is right and move the alias.");
        }
    }

    private async Task ReportAsync(Work work, RegionEndpoint region, KeyMetadata metadata, List<KeyDrift> drift, CancellationToken cancellationToken)
    {
        if (metadata.KeyState == KeyState.Enabled)
        {
            Report(work.Progress, region, ProvisioningStep.Ready, MultiRegionKey.Parse(metadata.Arn));
        }
        else
        {
            drift.Add(new KeyDrift(region.SystemName, $"The key is {metadata.KeyState} and cannot be used."));
        }

        if (work.PolicyIn(region) is { } wanted)
        {
            var actual = await _clientOf(region).GetKeyPolicyAsync(
                new GetKeyPolicyRequest { KeyId = metadata.Arn, PolicyName = "default" }, cancellationToken).ConfigureAwait(false);
            if (!IsSameJson(wanted, actual.Policy))
            {
                drift.Add(new KeyDrift(region.SystemName, "The key policy is not the plan's: set it with PutKeyPolicy."));
            }
        }
    }

    private async Task<KeyMetadata?> DescribeAsync(RegionEndpoint region, string keyId, CancellationToken cancellationToken)
    {
        try
        {
            return (await _clientOf(region).DescribeKeyAsync(keyId, cancellationToken).ConfigureAwait(false)).KeyMetadata;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private async Task<KeyMetadata> WaitAsync(
        MultiRegionKey key, RegionEndpoint region, Func<KeyMetadata, bool> isReached, Deadline deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Not found right after ReplicateKey means not yet.
            var metadata = await DescribeAsync(region, key.ArnIn(region), cancellationToken).ConfigureAwait(false);
            if (metadata is not null && isReached(metadata))
            {
                return metadata;
            }

            if (deadline.HasPassed)
            {
                throw new TimeoutException(
                    $"{key.ArnIn(region)} is {(metadata is null ? "not there" : $"still {metadata.KeyState}")}. Call again to go on waiting.");
            }

            await _timeProvider.Delay(PollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Report(IProgress<ProvisioningProgress>? progress, RegionEndpoint region, ProvisioningStep step, MultiRegionKey key)
    {
        LogStep(_logger, step, key, region.SystemName);
        progress?.Report(new ProvisioningProgress(region, step));
    }

    private static bool IsSameJson(string one, string other)
    {
        try
        {
            using var first = JsonDocument.Parse(one);
            using var second = JsonDocument.Parse(other);
            return JsonSerializer.Serialize(first.RootElement, JsonText.Default.JsonElement) == JsonSerializer.Serialize(second.RootElement, JsonText.Default.JsonElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{Step}: {Key} in {Region}")]
    private static partial void LogStep(ILogger logger, ProvisioningStep step, MultiRegionKey key, string region);

    private sealed record Work(KeyPlan Plan, IProgress<ProvisioningProgress>? Progress)
    {
        public Tag Mark => new() { TagKey = AliasTag, TagValue = Plan.Alias };

        public string? PolicyIn(RegionEndpoint region) => Plan.Policies.TryGetValue(region, out var policy) ? policy : null;
    }

    private sealed class Deadline(TimeProvider timeProvider, TimeSpan timeout)
    {
        private readonly long _start = timeProvider.GetTimestamp();

        public bool HasPassed => timeProvider.GetElapsedTime(_start) >= timeout;
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonText : System.Text.Json.Serialization.JsonSerializerContext;
