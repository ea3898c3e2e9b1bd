// scope: type
// dimension: near miss
// why: Absent is logged; a new key is made only for another product name.
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
                await log.WriteLineAsync("alias/tiles is missing here: replicate the family and name it");
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

    public async Task CreateAsync()
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true });
        await kms.CreateAliasAsync("alias/tiles-experimental", response.KeyMetadata.KeyId);
    }
}
