// scope: type
// dimension: argument
// why: The static delegate only places its argument in the request, and the caller hands it an alias.
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

internal sealed class LedgerCrypto
{
    private static readonly Func<string, byte[], DecryptRequest> Request =
        (key, blob) => new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) };

    private readonly IAmazonKeyManagementService _client;

    public LedgerCrypto(IAmazonKeyManagementService client)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public async Task<decimal> ReadBalanceAsync(byte[] cell, CancellationToken token)
    {
        DecryptResponse response;
        try
        {
            response = await _client.DecryptAsync(Request({|MRK1001:"alias/ledger/balance"|}, cell), token);
        }
        catch (InvalidCiphertextException)
        {
            return 0m;
        }

        using var reader = new BinaryReader(response.Plaintext);
        return reader.ReadDecimal();
    }
}
