namespace MrkAnalyzers.Kms;

/// <summary>What a member or parameter is to KMS though the source does not show it.</summary>
[Flags]
internal enum KmsRole
{
    None = 0,

    /// <summary>Takes ciphertext from whoever calls or sets it.</summary>
    TakesCiphertext = 1,

    /// <summary>Gives ciphertext: returns it, holds it, or received it.</summary>
    GivesCiphertext = 2,

    /// <summary>Takes the identifier of a key.</summary>
    TakesKeyId = 4,

    /// <summary>Decrypts by KMS what it is given.</summary>
    Decrypts = 8,

    /// <summary>Encrypts by KMS what it is given.</summary>
    Encrypts = 16,
}

/// <summary>The attributes that say so. They count by simple name, whoever defines them, so that a library needs no package to use them.</summary>
internal static class Annotations
{
    /// <summary>The property of <c>[KmsCiphertext]</c> that says how text is made of the bytes.</summary>
    public const string Encoding = "Encoding";

    /// <summary>What text is taken to be written in where nothing says it: what every tool of AWS's prints.</summary>
    public const string Base64 = "base64";

    private const string Suffix = "Attribute";

    public static readonly ImmutableArray<(string Name, KmsRole Role)> All = ImmutableArray.Create(
        ("KmsCiphertext", KmsRole.TakesCiphertext | KmsRole.GivesCiphertext),
        ("KmsKeyId", KmsRole.TakesKeyId),
        ("KmsDecrypts", KmsRole.Decrypts),
        ("KmsEncrypts", KmsRole.Encrypts));

    /// <summary>The encodings that text can be said to be in.</summary>
    public static readonly ImmutableArray<string> Encodings = ImmutableArray.Create(Base64, "base64url", "hex");

    /// <summary>The names under which the attributes stand in source and metadata.</summary>
    public static readonly ImmutableArray<string> Names = All.SelectMany(static entry => new[] { entry.Name, entry.Name + Suffix }).ToImmutableArray();

    /// <summary>What an attribute says; nothing if it is another.</summary>
    public static KmsRole RoleOf(string? attribute)
    {
        foreach (var (name, role) in All)
        {
            if (attribute is not null && attribute.StartsWith(name, StringComparison.Ordinal) && (attribute.Length == name.Length || string.CompareOrdinal(attribute, name.Length, Suffix, 0, int.MaxValue) == 0))
            {
                return role;
            }
        }

        return KmsRole.None;
    }

    /// <summary>The same of an attribute where it is used.</summary>
    public static KmsRole RoleOf(AttributeData attribute) => RoleOf(attribute.AttributeClass?.Name);

    /// <summary>Whether an assembly defines one of the attributes.</summary>
    public static bool AreDefinedIn(IAssemblySymbol assembly)
    {
        var names = assembly.TypeNames;
        foreach (var name in Names)
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
