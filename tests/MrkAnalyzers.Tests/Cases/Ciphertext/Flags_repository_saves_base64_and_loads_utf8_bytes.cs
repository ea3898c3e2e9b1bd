// scope: cross
// dimension: cross-class
// why: Save stores base64, Load returns the UTF-8 bytes of that base64, and the service decrypts them as the blob.
using System;
using System.Collections.Generic;
using System.Text;

namespace Wallet.Storage;

public class WalletRow
{
    public Guid Id { get; set; }
    public string SeedCiphertext { get; set; } = string.Empty;
}

public class WalletRepository
{
    private readonly Dictionary<Guid, WalletRow> _table = new();

    public void Save(Guid id, byte[] seedCiphertext) =>
        _table[id] = new WalletRow { Id = id, SeedCiphertext = Convert.ToBase64String(seedCiphertext) };

    public byte[] Load(Guid id) => {|MRK3002:Encoding.UTF8.GetBytes(_table[id].SeedCiphertext)|};
}
//// WalletService.cs
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Wallet.Storage;

namespace Wallet.Services;

public class WalletService
{
    private readonly WalletRepository _wallets;
    private readonly IAmazonKeyManagementService _kms;

    public WalletService(WalletRepository wallets, IAmazonKeyManagementService kms)
    {
        _wallets = wallets;
        _kms = kms;
    }

    public async Task CreateAsync(Guid id, byte[] seed)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/wallet", Plaintext = new MemoryStream(seed) });
        _wallets.Save(id, response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> SeedAsync(Guid id)
    {
        byte[] blob = _wallets.Load(id);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
