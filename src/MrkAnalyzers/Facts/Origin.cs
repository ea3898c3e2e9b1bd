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

    /// <summary>Whether it is the ARN of a key of the Region that was called.</summary>
    public bool IsLocalArn => Part == "KeyMetadata.Arn";

    /// <summary>The same key, by its ID.</summary>
    public Answer WithoutRegion => Part.EndsWith(".Arn", StringComparison.Ordinal) ? this with { Part = Part.Substring(0, Part.Length - "Arn".Length) + "KeyId" } : this;
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

        foreach (var (root, name, kind) in Members[member.Name])
        {
            if (name == type.Name && root == BclTypes.Root(type))
            {
                return kind;
            }
        }

        return null;
    }

    // By the member's name: hardly any member is called like one of these, and it costs nothing to see that.
    private static readonly ILookup<string, (string Root, string Type, FleetingKind Kind)> Members = new (string Root, string Type, FleetingKind Kind, string[] Members)[]
    {
        ("System", "DateTime", FleetingKind.Clock, ["Now", "UtcNow", "Today"]),
        ("System", "DateTimeOffset", FleetingKind.Clock, ["Now", "UtcNow"]),
        ("System", "TimeProvider", FleetingKind.Clock, ["GetUtcNow", "GetLocalNow", "GetTimestamp"]),
        ("System", "Stopwatch", FleetingKind.Clock, ["GetTimestamp"]),
        ("System", "Environment", FleetingKind.Clock, ["TickCount", "TickCount64"]),
        ("Microsoft", "ISystemClock", FleetingKind.Clock, ["UtcNow"]),
        ("Microsoft", "SystemClock", FleetingKind.Clock, ["UtcNow"]),
        ("NodaTime", "IClock", FleetingKind.Clock, ["GetCurrentInstant"]),
        ("NodaTime", "SystemClock", FleetingKind.Clock, ["GetCurrentInstant"]),
        ("NodaTime", "ZonedClock", FleetingKind.Clock, ["GetCurrentInstant"]),
        ("System", "Guid", FleetingKind.Guid, ["NewGuid", "CreateVersion7"]),
        ("System", "Random", FleetingKind.Random, ["Next", "NextInt64", "NextDouble", "NextSingle", "GetItems", "GetHexString", "GetString"]),
        ("System", "RandomNumberGenerator", FleetingKind.Random, ["GetBytes", "GetInt32", "GetHexString", "GetString", "GetItems"]),
        ("System", "Path", FleetingKind.Random, ["GetRandomFileName", "GetTempFileName"]),
        ("System", "Environment", FleetingKind.Machine, ["MachineName", "UserName"]),
        ("System", "Dns", FleetingKind.Machine, ["GetHostName"]),
        ("System", "Environment", FleetingKind.Process, ["ProcessId", "CurrentManagedThreadId"]),
        ("System", "Process", FleetingKind.Process, ["Id", "StartTime"]),
        ("System", "Thread", FleetingKind.Process, ["ManagedThreadId"]),
        ("Amazon", "EC2InstanceMetadata", FleetingKind.Machine, ["InstanceId", "Hostname", "PrivateIpAddress"]),
        ("Amazon", "EC2InstanceMetadata", FleetingKind.Region, ["Region", "AvailabilityZone"]),
        ("Amazon", "FallbackRegionFactory", FleetingKind.Region, ["GetRegionEndpoint"]),
        ("Amazon", "AWSConfigs", FleetingKind.Region, ["AWSRegion"]),
        ("Amazon", "AWSOptions", FleetingKind.Region, ["Region"]),
        ("Amazon", "ClientConfig", FleetingKind.Region, ["RegionEndpoint", "AuthenticationRegion"]),
        ("Amazon", "IClientConfig", FleetingKind.Region, ["RegionEndpoint", "AuthenticationRegion"]),
    }.SelectMany(static row => row.Members.Select(member => (Member: member, row.Root, row.Type, row.Kind)))
        .ToLookup(static row => row.Member, static row => (row.Root, row.Type, row.Kind), StringComparer.Ordinal);

    /// <summary>The same of a variable of the environment.</summary>
    public static FleetingKind? KindOf(string variable) => variable switch
    {
        "AWS_REGION" or "AWS_DEFAULT_REGION" => FleetingKind.Region,
        "HOSTNAME" or "COMPUTERNAME" => FleetingKind.Machine,
        _ => null,
    };
}
