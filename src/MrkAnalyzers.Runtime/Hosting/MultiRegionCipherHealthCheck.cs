using System.Collections.ObjectModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MrkAnalyzers.Runtime.Failover;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// Makes a round trip in each Region of a cipher: healthy when all succeed, degraded when some do, unhealthy when none does. Each check costs two KMS
/// requests per Region. Thread-safe.
/// </summary>
public sealed class MultiRegionCipherHealthCheck : IHealthCheck
{
    private static readonly byte[] Probe = [.. "health"u8];
    private static readonly Dictionary<string, string> Context = new() { ["purpose"] = "health" };

    private readonly MultiRegionCipher _cipher;

    /// <summary>Makes the check.</summary>
    /// <param name="cipher">The cipher to check.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cipher"/> is null.</exception>
    public MultiRegionCipherHealthCheck(MultiRegionCipher cipher) => _cipher = cipher ?? throw new ArgumentNullException(nameof(cipher));

    /// <summary>Checks every Region at once, circuit breakers aside.</summary>
    /// <param name="context">Where the check was registered.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>The verdict; its data has each Region's reason, <c>Succeeded</c> or a <see cref="CipherFailure"/>.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var outcomes = await Task.WhenAll(_cipher.Regions.Select(region => CheckAsync(region, cancellationToken))).ConfigureAwait(false);
        var data = new ReadOnlyDictionary<string, object>(outcomes.ToDictionary(static outcome => outcome.Region, static outcome => (object)outcome.Outcome));
        var failed = outcomes.Where(static outcome => outcome.Exception is not null).ToList();
        if (failed.Count == 0)
        {
            return HealthCheckResult.Healthy($"All {outcomes.Length} Regions encrypt and decrypt.", data);
        }

        var description = string.Join("; ", failed.Select(static outcome => $"{outcome.Region}: {outcome.Outcome}"));
        return failed.Count < outcomes.Length
            ? HealthCheckResult.Degraded(description, failed[0].Exception, data)
            : new HealthCheckResult(context?.Registration?.FailureStatus ?? HealthStatus.Unhealthy, description, failed[0].Exception, data);
    }

    private async Task<(string Region, string Outcome, Exception? Exception)> CheckAsync(CipherRegion region, CancellationToken cancellationToken)
    {
        try
        {
            var ciphertext = await _cipher.EncryptInAsync(region, (Probe, Context), cancellationToken).ConfigureAwait(false);
            using var plaintext = await _cipher.DecryptInAsync(region, (ciphertext, Context), cancellationToken).ConfigureAwait(false);
            return (region.Name, "Succeeded", null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (region.Name, FailureTable.ReasonOf(exception).ToString(), exception);
        }
    }
}
