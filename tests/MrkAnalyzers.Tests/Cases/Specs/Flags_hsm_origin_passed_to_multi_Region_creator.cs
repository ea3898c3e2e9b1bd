// scope: type
// dimension: argument
// why: The creator always makes multi-Region keys and is handed an HSM origin.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger;

public sealed class LedgerKeys
{
    private readonly IAmazonKeyManagementService _kms;
    public LedgerKeys(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task SetUpAsync()
    {
        var plain = await GlobalKeyAsync("ledger", OriginType.AWS_KMS);
        Console.WriteLine(plain);
        Console.WriteLine(await GlobalKeyAsync("ledger-hsm", {|MRK5002:OriginType.AWS_CLOUDHSM|}));
    }

    private async Task<string> GlobalKeyAsync(string name, OriginType origin) => (await _kms.CreateKeyAsync(new CreateKeyRequest { Description = name, Origin = origin, MultiRegion = true })).KeyMetadata.KeyId;
}

