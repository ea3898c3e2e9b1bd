namespace MrkAnalyzers.Kms;

/// <summary>
/// The AWS Regions that the SDK names. The name of a <c>RegionEndpoint</c> field does not give the Region's code by any rule
/// (<c>CNNorthWest1</c> is <c>cn-northwest-1</c>), so they are listed. Source: AWSSDK.Core 4.1.0; a test compares them.
/// </summary>
internal static class Regions
{
    /// <summary>Field of <c>Amazon.RegionEndpoint</c> → Region code and partition.</summary>
    public static readonly ImmutableDictionary<string, (string Code, string Partition)> ByField =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["AFSouth1"] = ("af-south-1", "aws"),
            ["APEast1"] = ("ap-east-1", "aws"),
            ["APEast2"] = ("ap-east-2", "aws"),
            ["APNortheast1"] = ("ap-northeast-1", "aws"),
            ["APNortheast2"] = ("ap-northeast-2", "aws"),
            ["APNortheast3"] = ("ap-northeast-3", "aws"),
            ["APSouth1"] = ("ap-south-1", "aws"),
            ["APSouth2"] = ("ap-south-2", "aws"),
            ["APSoutheast1"] = ("ap-southeast-1", "aws"),
            ["APSoutheast2"] = ("ap-southeast-2", "aws"),
            ["APSoutheast3"] = ("ap-southeast-3", "aws"),
            ["APSoutheast4"] = ("ap-southeast-4", "aws"),
            ["APSoutheast5"] = ("ap-southeast-5", "aws"),
            ["APSoutheast6"] = ("ap-southeast-6", "aws"),
            ["APSoutheast7"] = ("ap-southeast-7", "aws"),
            ["CACentral1"] = ("ca-central-1", "aws"),
            ["CAWest1"] = ("ca-west-1", "aws"),
            ["EUCentral1"] = ("eu-central-1", "aws"),
            ["EUCentral2"] = ("eu-central-2", "aws"),
            ["EUNorth1"] = ("eu-north-1", "aws"),
            ["EUSouth1"] = ("eu-south-1", "aws"),
            ["EUSouth2"] = ("eu-south-2", "aws"),
            ["EUWest1"] = ("eu-west-1", "aws"),
            ["EUWest2"] = ("eu-west-2", "aws"),
            ["EUWest3"] = ("eu-west-3", "aws"),
            ["ILCentral1"] = ("il-central-1", "aws"),
            ["MECentral1"] = ("me-central-1", "aws"),
            ["MESouth1"] = ("me-south-1", "aws"),
            ["MEWest1"] = ("me-west-1", "aws"),
            ["MXCentral1"] = ("mx-central-1", "aws"),
            ["SAEast1"] = ("sa-east-1", "aws"),
            ["SAWest1"] = ("sa-west-1", "aws"),
            ["USEast1"] = ("us-east-1", "aws"),
            ["USEast2"] = ("us-east-2", "aws"),
            ["USWest1"] = ("us-west-1", "aws"),
            ["USWest2"] = ("us-west-2", "aws"),
            ["CNNorth1"] = ("cn-north-1", "aws-cn"),
            ["CNNorthWest1"] = ("cn-northwest-1", "aws-cn"),
            ["EUSCDeEast1"] = ("eusc-de-east-1", "aws-eusc"),
            ["USIsoEast1"] = ("us-iso-east-1", "aws-iso"),
            ["USIsoWest1"] = ("us-iso-west-1", "aws-iso"),
            ["USIsobEast1"] = ("us-isob-east-1", "aws-iso-b"),
            ["USIsobWest1"] = ("us-isob-west-1", "aws-iso-b"),
            ["EUIsoeWest1"] = ("eu-isoe-west-1", "aws-iso-e"),
            ["USIsofEast1"] = ("us-isof-east-1", "aws-iso-f"),
            ["USIsofSouth1"] = ("us-isof-south-1", "aws-iso-f"),
            ["USGovCloudEast1"] = ("us-gov-east-1", "aws-us-gov"),
            ["USGovCloudWest1"] = ("us-gov-west-1", "aws-us-gov"),
        }.ToImmutableDictionary(StringComparer.Ordinal);
}
