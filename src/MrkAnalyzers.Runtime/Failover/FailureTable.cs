using System.Net;
using Amazon.KeyManagementService;
using Polly.CircuitBreaker;

namespace MrkAnalyzers.Runtime.Failover;

/// <summary>What each failure means, and whether another Region can help. KMS's errors are told apart by code: some have no class of their own.</summary>
internal static class FailureTable
{
    public static CipherFailure ReasonOf(Exception exception) => exception switch
    {
        CipherException cipher => cipher.Reason,
        AmazonKeyManagementServiceException kms => ReasonOf(kms),
        BrokenCircuitException or OperationCanceledException => CipherFailure.RegionUnavailable,
        HttpRequestException or WebException or IOException or TimeoutException => CipherFailure.RegionUnavailable,
        // The SDK wraps some network faults.
        Amazon.Runtime.AmazonServiceException { InnerException: HttpRequestException or WebException or IOException } => CipherFailure.RegionUnavailable,
        _ => CipherFailure.Refused,
    };

    /// <summary>Whether to ask the next Region.</summary>
    public static bool FailsOver(CipherFailure reason, bool onAccessDenied) => reason switch
    {
        CipherFailure.Throttled or CipherFailure.RegionUnavailable or CipherFailure.ReplicaNotReady => true,
        CipherFailure.NoPermission => onAccessDenied,
        _ => false,
    };

    /// <summary>Whether it speaks against the Region as such, and not only against the key there.</summary>
    public static bool BlamesRegion(CipherFailure reason) => reason is CipherFailure.Throttled or CipherFailure.RegionUnavailable;

    /// <summary>What to do about it.</summary>
    public static string Advice(CipherFailure reason, string region, MultiRegionKey key) => reason switch
    {
        CipherFailure.KeyMismatch =>
            $"The ciphertext does not belong to the key {key}. If it came from outside, treat it as substituted; otherwise correct the configured key.",
        CipherFailure.ContextOrBlobAltered =>
            "The ciphertext was altered, or the encryption context is not the one it was encrypted with. Store the ciphertext whole and pass the very same pairs.",
        CipherFailure.KeyNotInRegion =>
            $"The key {key} has no replica in {region}. Create one with ReplicateKey, or leave the Region out.",
        CipherFailure.NoPermission =>
            $"KMS in {region} denied access to {key.ArnIn(region)}: allow it in that key's policy and in IAM, or create the replica if there is none.",
        CipherFailure.KeyDisabled =>
            $"The key {key.ArnIn(region)} is disabled. Enable it, or leave the Region out.",
        CipherFailure.ReplicaNotReady =>
            $"The key {key.ArnIn(region)} is not ready: wait until it is Enabled, or see whether it is pending import or deletion.",
        CipherFailure.Throttled =>
            $"KMS in {region} throttles. Slow down, cache data keys, or ask for a higher quota.",
        CipherFailure.RegionUnavailable =>
            $"KMS in {region} is unavailable. Add a Region to fail over to, or try again later.",
        CipherFailure.AllRegionsFailed =>
            "Every Region failed. See Failures for each one's reason.",
        _ =>
            $"KMS in {region} refused the request. See the inner exception.",
    };

    private static CipherFailure ReasonOf(AmazonKeyManagementServiceException exception) => exception.ErrorCode switch
    {
        "InvalidCiphertextException" => CipherFailure.ContextOrBlobAltered,
        "IncorrectKeyException" => CipherFailure.KeyMismatch,
        "NotFoundException" => CipherFailure.KeyNotInRegion,
        "AccessDeniedException" => CipherFailure.NoPermission,
        "DisabledException" => CipherFailure.KeyDisabled,
        "KMSInvalidStateException" => CipherFailure.ReplicaNotReady,
        "ThrottlingException" or "Throttling" or "TooManyRequestsException" or "RequestLimitExceeded" or "LimitExceededException" => CipherFailure.Throttled,
        "KMSInternalException" or "KeyUnavailableException" or "DependencyTimeoutException" or "RequestTimeoutException" or "RequestTimeout"
            or "InternalFailure" or "ServiceUnavailable" => CipherFailure.RegionUnavailable,
        _ when (int)exception.StatusCode >= 500 => CipherFailure.RegionUnavailable,
        _ => CipherFailure.Refused,
    };
}
