namespace MrkAnalyzers.Rules;

/// <summary>Every rule there is. A new rule is one more line.</summary>
internal static class RuleBook
{
    public static readonly ImmutableArray<Rule> Rules = ImmutableArray.Create<Rule>(
        new HardcodedDecryptKey(),
        new HardcodedMultiRegionDecryptKey(),
        new UncheckedDecryptKey(),
        new KeyInForeignRegion(),
        new AliasWhereKeyIdRequired(),
        new AliasMissingInReplicaRegion(),
        new AliasAssumedGlobal(),
        new KeyCreatedWhenAliasMissing(),
        new CiphertextDecodedAsText(),
        new TextEncodedAsCiphertext(),
        new CiphertextTruncated(),
        new CiphertextPadded(),
        new CiphertextTextAltered(),
        new CiphertextCodecMismatch(),
        new CiphertextColumnTooShort(),
        new AsymmetricMultiRegionKey(),
        new AsymmetricMultiRegionSigningKey(),
        new DataKeySpecAsKeySpec(),
        new ReplicatesSingleRegionKey(),
        new MultiRegionInCustomKeyStore(),
        new ReplicaUsedBeforeEnabled(),
        new SingleRegionKeyAcrossRegions(),
        new CrossRegionReencryption(),
        new RegionBoundEncryptionContext(),
        new UnreproducibleEncryptionContext(),
        new GrantTokenAcrossRegions(),
        new InvalidOption(),
        new InvalidAnnotation());
}
