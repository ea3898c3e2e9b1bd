using Amazon;
using Microsoft.Extensions.Options;

namespace MrkAnalyzers.Runtime;

/// <summary>
/// The configuration section of <see cref="MultiRegionCipherServiceCollectionExtensions.AddMultiRegionCipher"/>: which key, and which Regions in which order.
/// </summary>
public sealed class MultiRegionCipherSettings
{
    /// <summary>The ARN of any key of the family. Its Region does not matter, and an alias will not do: it can be pointed at another key.</summary>
    public string KeyArn { get; set; } = "";

    /// <summary>The codes of the Regions to ask, in order: 1 to 11, such as <c>us-east-1</c>.</summary>
    public IList<string> Regions { get; set; } = [];

    /// <summary>How to decrypt and fail over.</summary>
    public MultiRegionCipherOptions Cipher { get; set; } = new();

    /// <summary>Says at start what is wrong, instead of at the first secret.</summary>
    internal sealed class Validator : IValidateOptions<MultiRegionCipherSettings>
    {
        public ValidateOptionsResult Validate(string? name, MultiRegionCipherSettings options)
        {
            List<string> faults = [.. options.Cipher.Faults()];
            var isKey = MultiRegionKey.TryParse(options.KeyArn, out var key);
            if (!isKey)
            {
                faults.Add($"{nameof(KeyArn)} '{options.KeyArn}' is not the ARN of a multi-Region key, arn:aws:kms:REGION:ACCOUNT:key/mrk-…");
            }

            if (options.Regions.Count is < 1 or > 11 || options.Regions.Distinct(StringComparer.Ordinal).Count() != options.Regions.Count)
            {
                faults.Add($"{nameof(Regions)} must name 1 to 11 Regions, none twice.");
            }

            foreach (var region in options.Regions)
            {
                // GetBySystemName takes any text; only the list tells a Region from a slip of the pen.
                if (RegionEndpoint.EnumerableAllRegions.FirstOrDefault(known => known.SystemName == region) is not { } endpoint)
                {
                    faults.Add($"{nameof(Regions)} names '{region}', which this AWS SDK does not know.");
                }
                else if (key is not null && endpoint.PartitionName != key.Partition)
                {
                    faults.Add($"{nameof(Regions)} names '{region}', which is not in the key's partition {key.Partition}.");
                }
            }

            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
