// scope: member
// dimension: argument
// why: The dictionary is a parameter; which spec stands under the name is the caller's data.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Importers;

public static class TableImport
{
    public static async Task<int> RunAsync(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> specs)
    {
        var count = 0;
        foreach (var (name, spec) in specs)
        {
            await kms.CreateKeyAsync(new CreateKeyRequest { Description = name, KeySpec = spec, MultiRegion = true });
            count++;
        }

        return count;
    }
}
