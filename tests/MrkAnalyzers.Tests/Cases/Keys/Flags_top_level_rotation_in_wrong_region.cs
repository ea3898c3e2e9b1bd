// scope: member
// dimension: two-method
// why: Rotation is enabled through a eu-south-1 client for a key of eu-west-1.
// output: exe
using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Kms = Amazon.KeyManagementService.AmazonKeyManagementServiceClient;

var days = args is [var first, ..] && int.TryParse(first, out var parsed) ? parsed : 365;
using var milan = new Kms(RegionEndpoint.EUSouth1);
using var dublin = new Kms(RegionEndpoint.EUWest1);

try
{
    await milan.EnableKeyRotationAsync(new Amazon.KeyManagementService.Model.EnableKeyRotationRequest { KeyId = {|MRK1004:Keys.Root|}, RotationPeriodInDays = days });
    Console.WriteLine($"{milan.Config.RegionEndpoint.DisplayName}, {dublin.Config.RegionEndpoint.DisplayName}");
}
catch (AmazonKeyManagementServiceException e) when (e.ErrorCode == "AccessDeniedException")
{
    Console.Error.WriteLine(e.Message);
    Environment.ExitCode = 1;
}

internal static class Keys
{
    internal const string Root = "arn:aws:kms:eu-west-1:299792458000:key/mrk-6f4922f45568161a8cdf4ad2299f6d23";
}
