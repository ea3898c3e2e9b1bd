// scope: member
// dimension: local
// why: The configuring lambda writes an alias into UpdatePrimaryRegion's KeyId.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Disaster;

public sealed class PrimaryMover
{
    private readonly IAmazonKeyManagementService _kms;

    public PrimaryMover(IAmazonKeyManagementService kms) => _kms = kms;

    public Task PromoteAsync(string region) => MoveAsync(r =>
    {
        r.KeyId = {|MRK2001:"alias/dr-root"|};
        r.PrimaryRegion = region;
    });

    private async Task MoveAsync(Action<UpdatePrimaryRegionRequest> configure)
    {
        var request = new UpdatePrimaryRegionRequest();
        configure(request);
        await _kms.UpdatePrimaryRegionAsync(request);
    }
}
