// scope: type
// dimension: near miss
// why: The creator is handed AWS_KMS and EXTERNAL, both fine for multi-Region keys.
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
        Console.WriteLine(await GlobalKeyAsync("ledger-byok", OriginType.EXTERNAL));
        var hsm = await _kms.CreateKeyAsync(new CreateKeyRequest { Description = "ledger-hsm", Origin = OriginType.AWS_CLOUDHSM, CustomKeyStoreId = "cks-0a1b2c3d4e5f60718" });
        Console.WriteLine(hsm.KeyMetadata.KeyId);
    }

    private async Task<string> GlobalKeyAsync(string name, OriginType origin) => (await _kms.CreateKeyAsync(new CreateKeyRequest { Description = name, Origin = origin, MultiRegion = true })).KeyMetadata.KeyId;
}
