// scope: type
// dimension: three-method
// why: Probe, decide and create are three methods, joined by an enum.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Geo.Tiles;

internal enum Probe { Present, Absent }

public sealed class TileKeySetup(IAmazonKeyManagementService kms, TextWriter log)
{
    public async Task RunAsync()
    {
        switch (await ProbeAsync("alias/tiles"))
        {
            case Probe.Present:
                await log.WriteLineAsync("key present");
                break;
            case Probe.Absent:
                await CreateAsync("alias/tiles");
                break;
        }
    }

    private async Task<Probe> ProbeAsync(string alias)
    {
        try
        {
            _ = await kms.DescribeKeyAsync(alias);
            return Probe.Present;
        }
        catch (NotFoundException)
        {
            return Probe.Absent;
        }
    }

    private async Task CreateAsync(string alias)
    {
        var response = await {|MRK2004:kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true })|};
        await kms.CreateAliasAsync(alias, response.KeyMetadata.KeyId);
    }
}
