namespace MrkAnalyzers.Rules;

/// <summary>Gives the key the one spec that a symmetric encryption key can have. The call fails as it is, so nothing can come to depend on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataKeySpecAsKeySpecFix))]
public sealed class DataKeySpecAsKeySpecFix() : SymmetricSpecFix("MRK4003", "Make the key symmetric: SYMMETRIC_DEFAULT");
