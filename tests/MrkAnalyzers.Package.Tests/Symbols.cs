using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text.Json;

namespace MrkAnalyzers.Package.Tests;

/// <summary>What a portable PDB says of the sources.</summary>
/// <param name="Sources">The files.</param>
/// <param name="Links">Patterns of their paths and of the addresses where they are to be read, of which <c>*</c> is the same part.</param>
internal sealed record Symbols(IReadOnlyList<SymbolSource> Sources, IReadOnlyDictionary<string, string> Links)
{
    // As the specification of portable PDBs names them.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid Sha256 = new("8829D00F-11B8-4213-878B-770E8597AC16");

    public static Symbols Read(MetadataReader reader)
    {
        var sources = reader.Documents.Select(handle =>
        {
            var document = reader.GetDocument(handle);
            Assert.Equal(Sha256, reader.GetGuid(document.HashAlgorithm));
            return new SymbolSource(reader.GetString(document.Name), reader.GetBlobContent(document.Hash), InformationOf(reader, handle, EmbeddedSource).Select(Unpack).SingleOrDefault());
        });
        var links = InformationOf(reader, EntityHandle.ModuleDefinition, SourceLink).SelectMany(static json =>
        {
            using var document = JsonDocument.Parse(json.AsMemory());
            return document.RootElement.GetProperty("documents").EnumerateObject().Select(static link => KeyValuePair.Create(link.Name, link.Value.GetString() ?? "")).ToArray();
        });
        return new Symbols([.. sources], links.ToDictionary());
    }

    /// <summary>Where a debugger reads a source: the most exact pattern counts.</summary>
    public string? AddressOf(SymbolSource source) => Links
        .Where(link => link.Key == source.Path || (link.Key.EndsWith('*') && source.Path.StartsWith(link.Key[..^1], StringComparison.OrdinalIgnoreCase)))
        .OrderByDescending(static link => link.Key.Length)
        .Select(link => link.Value.Replace("*", source.Path[(link.Key.TrimEnd('*').Length)..], StringComparison.Ordinal))
        .FirstOrDefault();

    private static IEnumerable<ImmutableArray<byte>> InformationOf(MetadataReader reader, EntityHandle parent, Guid kind) => reader.GetCustomDebugInformation(parent)
        .Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == kind)
        .Select(information => reader.GetBlobContent(information.Value));

    // The size of the text comes first; 0 if it is not compressed.
    private static byte[] Unpack(ImmutableArray<byte> blob)
    {
        if (BitConverter.ToInt32(blob.AsSpan()[..4]) == 0)
        {
            return [.. blob.AsSpan()[4..]];
        }

        using var unpacking = new DeflateStream(new MemoryStream([.. blob.AsSpan()[4..]]), CompressionMode.Decompress);
        using var text = new MemoryStream();
        unpacking.CopyTo(text);
        return text.ToArray();
    }
}

/// <summary>A source file as symbols know it.</summary>
/// <param name="Path">Where it was, from the root that the build gave the repository.</param>
/// <param name="Hash">The SHA-256 of what was compiled.</param>
/// <param name="Text">What was compiled, if the symbols carry it.</param>
internal sealed record SymbolSource(string Path, ImmutableArray<byte> Hash, byte[]? Text);
