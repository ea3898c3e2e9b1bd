// scope: cross
// dimension: combined
// why: The builder's WithToken encodes the text it is given; Build puts the bytes into the DecryptRequest.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sdk.Builders;

public sealed class DecryptRequestBuilder
{
    private readonly Dictionary<string, string> _context = new();
    private byte[] _blob = Array.Empty<byte>();

    public DecryptRequestBuilder WithEntry(Entry entry)
    {
        _blob = {|MRK3002:Encoding.UTF8.GetBytes(entry.Token)|};
        return this;
    }

    public DecryptRequestBuilder WithContext(string name, string value)
    {
        _context[name] = value;
        return this;
    }

    public DecryptRequest Build() => new() { CiphertextBlob = new MemoryStream(_blob), EncryptionContext = _context };
}

public sealed record Entry(string Owner, string Token);

public sealed class EntryService(IAmazonKeyManagementService kms)
{
    public async Task<string> ShowAsync(Entry entry)
    {
        var request = new DecryptRequestBuilder().WithEntry(entry).WithContext("owner", entry.Owner).Build();
        var shown = await kms.DecryptAsync(request);
        return Encoding.UTF8.GetString(shown.Plaintext.ToArray());
    }
}
