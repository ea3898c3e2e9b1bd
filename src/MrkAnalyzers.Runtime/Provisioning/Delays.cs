namespace MrkAnalyzers.Runtime;

/// <summary>Waiting by any clock, on every target.</summary>
internal static class Delays
{
    public static Task Delay(this TimeProvider timeProvider, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(delay, timeProvider, cancellationToken);
#else
        TimeProviderTaskExtensions.Delay(timeProvider, delay, cancellationToken);
#endif
}
