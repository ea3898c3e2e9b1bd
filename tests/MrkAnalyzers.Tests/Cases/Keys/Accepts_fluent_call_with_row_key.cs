// scope: cross
// dimension: combined
// why: WithKey stores the key of the row.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Documents.Fluent;

public sealed class DecryptCall
{
    private readonly IAmazonKeyManagementService _kms;
    private string? _key;
    private byte[] _blob = Array.Empty<byte>();

    public DecryptCall(IAmazonKeyManagementService kms) => _kms = kms;

    public DecryptCall WithKey(string key)
    {
        _key = key;
        return this;
    }

    public DecryptCall From(byte[] blob)
    {
        _blob = blob;
        return this;
    }

    public async Task<byte[]> SendAsync()
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = _key, CiphertextBlob = new MemoryStream(_blob) });
        return response.Plaintext.ToArray();
    }
}
//// DocumentReader.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Documents.Fluent;

public record DocumentRow(byte[] Body, string KeyArn);

public class DocumentReader(IAmazonKeyManagementService kms)
{
    public Task<byte[]> ReadAsync(DocumentRow row) =>
        new DecryptCall(kms)
            .From(row.Body)
            .WithKey(row.KeyArn)
            .SendAsync();
}
