// scope: cross
// dimension: cross-class
// why: The repository keeps the first 200 bytes of what it is given, and it is given ciphertext.
using System;
using System.Collections.Generic;

namespace Photos.Data;

public sealed class PhotoRepository
{
    private readonly Dictionary<string, byte[]> _rows = new();

    public void PutSmall(string id, byte[] data)
    {
        _rows[id] = data.AsSpan(0, 200).ToArray();
    }

    public void Put(string id, byte[] data)
    {
        _rows[id] = data;
    }
}
//// PhotoService.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Photos.Data;

namespace Photos;

public class PhotoService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly PhotoRepository _repository;
    private readonly string _keyId;

    public PhotoService(IAmazonKeyManagementService kms, PhotoRepository repository, string keyId)
    {
        _kms = kms;
        _repository = repository;
        _keyId = keyId;
    }

    public async Task StoreAsync(string id, byte[] location, byte[] thumbnail)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(location) });
        var blob = response.CiphertextBlob.ToArray();
        _repository.Put("thumb-" + id, thumbnail);
        _repository.PutSmall(id, {|MRK3003:blob|});
    }
}
