// scope: cross
// dimension: near miss
// why: The key handed to the base's step is a column of the imported row, not a constant.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Imports.Rows;

public abstract class RowImporter(IAmazonKeyManagementService kms)
{
    public async IAsyncEnumerable<string> RunAsync(TextReader reader)
    {
        for (var line = await reader.ReadLineAsync(); line is not null; line = await reader.ReadLineAsync())
            yield return await ConvertAsync(line.Split('\t'));
    }

    protected abstract Task<string> ConvertAsync(string[] cells);

    protected async Task<byte[]> RevealAsync(string key, string cell)
    {
        var request = new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(Convert.FromBase64String(cell)) };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}

public sealed class AddressImporter(IAmazonKeyManagementService kms) : RowImporter(kms)
{
    private const int KeyColumn = 3;

    protected override async Task<string> ConvertAsync(string[] cells)
    {
        var street = await RevealAsync(cells[KeyColumn], cells[1]);
        return cells[0] + ":" + System.Text.Encoding.UTF8.GetString(street);
    }
}
