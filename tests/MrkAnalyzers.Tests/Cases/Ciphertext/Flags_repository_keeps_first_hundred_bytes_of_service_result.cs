// scope: cross
// dimension: cross-class
// why: The service returns the KMS blob, and the repository stores only its first hundred bytes.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Loyalty.Security;

internal interface IBlobEncryptor
{
    ValueTask<byte[]> EncryptAsync(byte[] data);
}

internal sealed class KmsBlobEncryptor(IAmazonKeyManagementService kms) : IBlobEncryptor
{
    public async ValueTask<byte[]> EncryptAsync(byte[] data)
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/loyalty", Plaintext = new MemoryStream(data) });
        return r.CiphertextBlob.ToArray();
    }
}
//// LoyaltyRepository.cs
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Loyalty.Security;

namespace Loyalty.Data;

internal sealed class LoyaltyRepository(IBlobEncryptor encryptor)
{
    private readonly Dictionary<Guid, byte[]> _cards = [];

    public async Task AddAsync(Guid id, byte[] card)
    {
        byte[] cipher = await encryptor.EncryptAsync(card);
        _cards.Add(id, {|MRK3003:cipher[..100]|});
    }

    public byte[] Get(Guid id) => _cards[id];
}
