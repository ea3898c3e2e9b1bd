// scope: cross
// dimension: cross-class
// why: An extension method passes its alias argument to UpdatePrimaryRegion.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Dr.Failover;

public interface IFailoverStep { Task RunAsync(); }

public sealed class PromoteFrankfurt(IAmazonKeyManagementService currentPrimary) : IFailoverStep
{
    public async Task RunAsync()
    {
        try
        {
            await currentPrimary.PromoteAsync({|MRK2001:"alias/customer-vault"|}, RegionEndpoint.EUCentral1);
        }
        catch (KMSInvalidStateException e)
        {
            Console.Error.WriteLine(e.Message);
            throw;
        }
    }
}
//// KmsFailover.cs
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Dr.Failover;

internal static class KmsFailover
{
    internal static Task PromoteAsync(this IAmazonKeyManagementService kms, string key, RegionEndpoint to) =>
        kms.UpdatePrimaryRegionAsync(new UpdatePrimaryRegionRequest { KeyId = key, PrimaryRegion = to.SystemName });
}
