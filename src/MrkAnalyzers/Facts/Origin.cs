using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

/// <summary>One place at which KMS is called, on one way to it. A reader makes each once, so that two are equal only if they are the same.</summary>
internal sealed class Origin(KmsOperation operation)
{
    public KmsOperation Operation { get; } = operation;
}

/// <summary>
/// What KMS answers to a call, or a part of it: <c>KeyMetadata.KeyId</c> of what CreateKey returns. What it is only KMS knows, which call it comes from the source shows.
/// </summary>
/// <param name="Origin">The call.</param>
/// <param name="Part">The members read one after another, with dots between them; empty for the whole. An element of a list goes by the list's name.</param>
internal sealed record Answer(Origin Origin, string Part) : Atom
{
    private const int LongestPart = 80;

    /// <summary>The same thing is the same, whichever way it came.</summary>
    public bool Equals(Answer? other) => other is not null && ReferenceEquals(Origin, other.Origin) && Part == other.Part;

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Origin) + Part.Length;

    /// <summary>A member of it; null where nobody reads so deep.</summary>
    public Answer? Member(string name) => Part.Length > LongestPart ? null : this with { Part = Part.Length == 0 ? name : Part + "." + name };

    /// <summary>Whether it identifies the key that the call made, described or replicated.</summary>
    public bool IsKey => Part is "KeyMetadata.KeyId" or "KeyMetadata.Arn" or "ReplicaKeyMetadata.KeyId" or "ReplicaKeyMetadata.Arn";
}

/// <summary>Why a value is not the same again.</summary>
internal enum FleetingKind
{
    Clock,
    Guid,
    Random,
    Machine,
    Process,

    /// <summary>The Region in which the program runs, or which its client calls.</summary>
    Region,
}

/// <summary>A value that another moment, machine or Region does not give again.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Name">What gives it, for messages: <c>DateTime.UtcNow</c>.</param>
/// <param name="Site">The expression that asks for it.</param>
/// <param name="Path">The calls that lead there: a helper that is called twice asks twice.</param>
internal sealed record Fleeting(FleetingKind Kind, string Name, SyntaxNode Site, CallPath? Path) : Atom
{
    /// <summary>Whether it is the same for as long as the program runs where it runs.</summary>
    public bool IsOfPlace => Kind is FleetingKind.Machine or FleetingKind.Process or FleetingKind.Region;

    /// <summary>The same thing is the same, whichever way it came.</summary>
    public bool Equals(Fleeting? other) => other is not null && Site == other.Site && ReferenceEquals(Path, other.Path);

    public override int GetHashCode() => Site.GetHashCode();

    /// <summary>Why the value of a member of the framework or the SDK is fleeting; null where it is not.</summary>
    public static FleetingKind? KindOf(ISymbol member)
    {
        if (!member.DeclaringSyntaxReferences.IsEmpty || member.ContainingType is not { } type)
        {
            return null;
        }

        return (BclTypes.Root(type), type.Name, member.Name) switch
        {
            ("System", "DateTime" or "DateTimeOffset", "Now" or "UtcNow" or "Today") => FleetingKind.Clock,
            ("System", "TimeProvider", "GetUtcNow" or "GetLocalNow" or "GetTimestamp") => FleetingKind.Clock,
            ("System", "Stopwatch", "GetTimestamp") => FleetingKind.Clock,
            ("System", "Environment", "TickCount" or "TickCount64") => FleetingKind.Clock,
            ("Microsoft", "ISystemClock" or "SystemClock", "UtcNow") => FleetingKind.Clock,
            ("NodaTime", _, "GetCurrentInstant") => FleetingKind.Clock,
            ("System", "Guid", "NewGuid" or "CreateVersion7") => FleetingKind.Guid,
            ("System", "Random", "Next" or "NextInt64" or "NextDouble" or "NextSingle" or "GetItems" or "GetHexString" or "GetString") => FleetingKind.Random,
            ("System", "RandomNumberGenerator", "GetBytes" or "GetInt32" or "GetHexString" or "GetString" or "GetItems") => FleetingKind.Random,
            ("System", "Path", "GetRandomFileName" or "GetTempFileName") => FleetingKind.Random,
            ("System", "Environment", "MachineName" or "UserName") => FleetingKind.Machine,
            ("System", "Dns", "GetHostName") => FleetingKind.Machine,
            ("System", "Environment", "ProcessId" or "CurrentManagedThreadId") => FleetingKind.Process,
            ("System", "Process", "Id" or "StartTime") => FleetingKind.Process,
            ("System", "Thread", "ManagedThreadId") => FleetingKind.Process,
            ("Amazon", "EC2InstanceMetadata", "InstanceId" or "Hostname" or "PrivateIpAddress") => FleetingKind.Machine,
            ("Amazon", "EC2InstanceMetadata", "Region" or "AvailabilityZone") => FleetingKind.Region,
            ("Amazon", "FallbackRegionFactory", "GetRegionEndpoint") => FleetingKind.Region,
            ("Amazon", "AWSConfigs", "AWSRegion") => FleetingKind.Region,
            ("Amazon", "AWSOptions", "Region") => FleetingKind.Region,
            ("Amazon", "ClientConfig" or "IClientConfig", "RegionEndpoint" or "AuthenticationRegion") => FleetingKind.Region,
            _ => null,
        };
    }

    /// <summary>The same of a variable of the environment.</summary>
    public static FleetingKind? KindOf(string variable) => variable switch
    {
        "AWS_REGION" or "AWS_DEFAULT_REGION" => FleetingKind.Region,
        "HOSTNAME" or "COMPUTERNAME" => FleetingKind.Machine,
        _ => null,
    };
}
