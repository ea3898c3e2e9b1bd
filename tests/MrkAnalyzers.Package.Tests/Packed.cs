using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MrkAnalyzers.Package.Tests;

/// <summary>A packed file and what is in it.</summary>
internal sealed class Packed(string path)
{
    public IReadOnlyList<string> Entries
    {
        get
        {
            using var package = ZipFile.OpenRead(path);
            return [.. package.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal)];
        }
    }

    public static Packed Of(Feed feed, string id, string extension = "nupkg") => new(Path.Combine(feed.PackedFolder, $"{id}.{ThisBuild.PackageVersion}.{extension}"));

    public byte[] Read(string entry)
    {
        using var package = ZipFile.OpenRead(path);
        using var content = package.GetEntry(entry)?.Open() ?? throw new InvalidOperationException($"{path} has no {entry}.");
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string ReadText(string entry)
    {
        using var reader = new StreamReader(new MemoryStream(Read(entry)));
        return reader.ReadToEnd();
    }

    /// <summary>The token of an assembly's strong name; empty where it has none.</summary>
    public string TokenOf(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));
        var isSigned = image.PEHeaders.CorHeader?.Flags.HasFlag(CorFlags.StrongNameSigned) == true;
        return isSigned ? Convert.ToHexStringLower(image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken() ?? []) : "";
    }

    public IReadOnlyList<string> ReferencesOf(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));
        var reader = image.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences
                .Select(reader.GetAssemblyReference)
                .Select(reference => $"{reader.GetString(reference.Name)} {reference.Version}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The symbols of a .pdb, or of the one embedded in an assembly.</summary>
    public Symbols SymbolsOf(string file)
    {
        if (file.EndsWith(".pdb", StringComparison.Ordinal))
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read(file)));
            return Symbols.Read(provider.GetMetadataReader());
        }

        using var image = new PEReader(new MemoryStream(Read(file)));
        var entry = Assert.Single(image.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var embedded = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return Symbols.Read(embedded.GetMetadataReader());
    }
}
