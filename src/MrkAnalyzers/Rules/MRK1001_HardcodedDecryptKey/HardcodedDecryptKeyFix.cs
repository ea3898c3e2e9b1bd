namespace MrkAnalyzers.Rules;

/// <summary>Removes a hard-coded key from a request, or replaces it by a configured one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedDecryptKeyFix))]
public sealed class HardcodedDecryptKeyFix() : DecryptKeyFix("MRK1001");
