using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Rules;

/// <summary>One fault at one place, ready to be reported.</summary>
internal sealed class Finding
{
    /// <summary>Key of the diagnostic property that names the fix which applies; absent where none does.</summary>
    public const string Fix = "Fix";

    private readonly DiagnosticDescriptor descriptor;
    private readonly Place place;
    private readonly ImmutableDictionary<string, string?> properties;
    private readonly ImmutableArray<Location> leftovers;
    private readonly object[] arguments;

    public Finding(
        DiagnosticDescriptor descriptor,
        Place place,
        ImmutableDictionary<string, string?>? properties = null,
        ImmutableArray<Location> leftovers = default,
        params object[] arguments)
    {
        this.descriptor = descriptor;
        this.place = place;
        this.properties = properties ?? ImmutableDictionary<string, string?>.Empty;
        this.leftovers = leftovers.IsDefault ? ImmutableArray<Location>.Empty : leftovers;
        this.arguments = arguments;
    }

    /// <summary>Whether it says at the call what another finding says where the very thing is done.</summary>
    public bool IsEchoOf(Finding other) => other.descriptor == descriptor && other.place.At == other.place.Edit && place.At != other.place.At && place.Edit == other.place.Edit;

    /// <summary>Whether it stands where something is declared, which is not read for itself.</summary>
    public bool IsInDeclaration => place.IsInDeclaration;

    /// <summary>The diagnostic. Its first additional location is what a fix edits, then come leftovers that the edit makes useless, then the stations of the value's way.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        descriptor,
        place.At,
        [place.Edit, .. leftovers, .. place.Way],
        properties.SetItem("Leftovers", leftovers.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        arguments);
}
