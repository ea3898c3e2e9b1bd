// scope: member
// dimension: shape
// why: Paginators send the same request; ListKeyRotations takes no alias.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Compliance.Reports;

public class RotationReport
{
    public async IAsyncEnumerable<DateTime?> DatesAsync(IAmazonKeyManagementService kms)
    {
        var pages = kms.Paginators.ListKeyRotations(new ListKeyRotationsRequest { KeyId = {|MRK2001:"alias/card-vault"|} });
        await foreach (var rotation in pages.Rotations)
        {
            yield return rotation.RotationDate;
        }
    }
}
