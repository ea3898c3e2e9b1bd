using System.Reflection;
using Amazon;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Tests.Kms;

public sealed class RegionsTests
{
    [Fact]
    public void Regions_are_those_of_the_SDK()
    {
        var fields = typeof(RegionEndpoint).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(RegionEndpoint))
            .Select(static field => (field.Name, Region: (RegionEndpoint)field.GetValue(null)!))
            .Select(static field => $"{field.Name} {field.Region.SystemName} {field.Region.PartitionName}");

        Assert.Equal(fields.Order(StringComparer.Ordinal), Regions.ByField.Select(static region => $"{region.Key} {region.Value.Code} {region.Value.Partition}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("USEast1", "us-east-1", "aws")]
    [InlineData("CNNorthWest1", "cn-northwest-1", "aws-cn")]
    [InlineData("USGovCloudEast1", "us-gov-east-1", "aws-us-gov")]
    [InlineData("EUSCDeEast1", "eusc-de-east-1", "aws-eusc")]
    [InlineData("EUIsoeWest1", "eu-isoe-west-1", "aws-iso-e")]
    public void Code_and_partition_are_not_derived_from_the_field(string field, string code, string partition) =>
        Assert.Equal((code, partition), Regions.ByField[field]);
}
