// scope: cross
// dimension: cross-class
// why: The derived class hands a constant key ARN to the generic base whose Load decrypts with it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text.Json;

namespace Loyalty;

public abstract class SealedStore<T>
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    protected SealedStore(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    protected abstract Task<byte[]> FetchAsync(Guid id);

    public async Task<T?> LoadAsync(Guid id)
    {
        var blob = await FetchAsync(id);
        var opened = await _kms.DecryptAsync(new DecryptRequest { KeyId = _keyId, CiphertextBlob = new MemoryStream(blob) });
        return JsonSerializer.Deserialize<T>(opened.Plaintext.ToArray());
    }
}

public sealed record Card(string Number, int Points);

public sealed class CardStore : SealedStore<Card>
{
    private readonly string _root;

    public CardStore(IAmazonKeyManagementService kms, string root)
        : base(kms, {|MRK1001:"arn:aws:kms:eu-central-1:111122223333:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"|})
    {
        _root = root;
    }

    protected override Task<byte[]> FetchAsync(Guid id) => File.ReadAllBytesAsync(Path.Combine(_root, id.ToString("N")));
}
