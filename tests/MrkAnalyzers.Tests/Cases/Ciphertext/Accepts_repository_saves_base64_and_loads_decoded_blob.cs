// scope: cross
// dimension: cross-class
// why: Save encodes as base64, Load decodes base64, and the service decrypts the restored bytes.
using System;
using System.Collections.Generic;

namespace Wallet.Storage;

public class SeedRow
{
    public Guid Id { get; set; }
    public string SeedCiphertext { get; set; } = string.Empty;
}

public class SeedRepository
{
    private readonly Dictionary<Guid, SeedRow> _table = new();

    public void Save(Guid id, byte[] seedCiphertext) =>
        _table[id] = new SeedRow { Id = id, SeedCiphertext = Convert.ToBase64String(seedCiphertext) };

    public byte[] Load(Guid id) => Convert.FromBase64String(_table[id].SeedCiphertext);
}
//// SeedService.cs
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Wallet.Storage;

namespace Wallet.Services;

public class SeedService(SeedRepository seeds, IAmazonKeyManagementService kms)
{
    public async Task CreateAsync(Guid id, string mnemonic)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/wallet", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(mnemonic)) });
        seeds.Save(id, response.CiphertextBlob.ToArray());
    }

    public async Task<string> MnemonicAsync(Guid id)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(seeds.Load(id)) });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
