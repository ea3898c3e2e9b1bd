// scope: cross
// dimension: combined
// why: The derived importer passes a constant ARN to the protected step of its base, which decrypts with it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Imports;

public abstract class Importer
{
    private readonly IAmazonKeyManagementService _kms;

    protected Importer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<int> ImportAsync(Stream feed)
    {
        using var reader = new StreamReader(feed);
        var count = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            var cells = line.Split(';');
            await StoreAsync(cells[0], await RevealAsync(Convert.FromBase64String(cells[1])));
            count++;
        }

        return count;
    }

    protected abstract Task<byte[]> RevealAsync(byte[] cell);

    protected abstract Task StoreAsync(string id, byte[] value);

    protected async Task<byte[]> DecryptCellAsync(byte[] cell, string key) =>
        (await _kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(cell) })).Plaintext.ToArray();
}

public sealed class PartnerImporter : Importer
{
    private readonly IDictionary<string, byte[]> _sink;

    public PartnerImporter(IAmazonKeyManagementService kms, IDictionary<string, byte[]> sink)
        : base(kms) => _sink = sink;

    protected override Task<byte[]> RevealAsync(byte[] cell) =>
        DecryptCellAsync(cell, {|MRK1001:"arn:aws:kms:ap-southeast-2:999988887777:alias/partner-feed"|});

    protected override Task StoreAsync(string id, byte[] value)
    {
        _sink[id] = value;
        return Task.CompletedTask;
    }
}
