// scope: cross
// dimension: combined
// why: The with-expression puts a constant alias into the options that the vault hands to Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Storage;

public sealed record VaultOptions(string KeyId, TimeSpan Timeout, bool Audit);

public sealed class InvoiceVault(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(VaultOptions options, byte[] sealedBytes)
    {
        using var cts = new CancellationTokenSource(options.Timeout);
        var answer = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(sealedBytes),
            KeyId = options.KeyId,
        }, cts.Token);
        if (options.Audit)
            Console.WriteLine($"opened with {answer.KeyId}");
        return answer.Plaintext.ToArray();
    }
}

public sealed class InvoiceArchive(InvoiceVault vault, VaultOptions defaults)
{
    public async Task<string> ReadAsync(byte[] stored)
    {
        var clear = await vault.OpenAsync(defaults with { KeyId = {|MRK1001:"alias/invoice-archive"|} }, stored);
        return System.Text.Encoding.UTF8.GetString(clear);
    }
}
