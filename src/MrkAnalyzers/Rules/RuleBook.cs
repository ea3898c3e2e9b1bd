namespace MrkAnalyzers.Rules;

/// <summary>Every rule there is. A new rule is one more line.</summary>
internal static class RuleBook
{
    public static readonly ImmutableArray<Rule> Rules = ImmutableArray.Create<Rule>(
        new HardcodedDecryptKey(),
        new HardcodedMultiRegionDecryptKey(),
        new KeyInForeignRegion(),
        new AliasWhereKeyIdRequired(),
        new CiphertextDecodedAsText(),
        new TextEncodedAsCiphertext(),
        new CiphertextTruncated(),
        new CiphertextPadded(),
        new AsymmetricMultiRegionKey(),
        new AsymmetricMultiRegionSigningKey(),
        new DataKeySpecAsKeySpec());
}
