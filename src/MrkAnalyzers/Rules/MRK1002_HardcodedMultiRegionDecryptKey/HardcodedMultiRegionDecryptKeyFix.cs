namespace MrkAnalyzers.Rules;

/// <summary>Removes a hard-coded multi-Region key from a request, or replaces it by a configured one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedMultiRegionDecryptKeyFix))]
public sealed class HardcodedMultiRegionDecryptKeyFix() : DecryptKeyFix("MRK1002");
