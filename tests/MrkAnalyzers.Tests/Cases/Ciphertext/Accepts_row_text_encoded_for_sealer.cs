// scope: cross
// dimension: cross-class
// why: Text is encoded for encryption and decoded from base64 for decryption.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stock.Crypto;

public class BlobService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public BlobService(IAmazonKeyManagementService kms, string keyId) => (_kms, _keyId) = (kms, keyId);

    public async Task<byte[]> Seal(byte[] clear)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(clear) });
        return r.CiphertextBlob.ToArray();
    }

    public async Task<byte[]> Open(byte[] blob)
    {
        using var input = new MemoryStream(blob);
        var r = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = input });
        return r.Plaintext.ToArray();
    }
}
//// PriceTable.cs
using System;
using System.Text;
using System.Threading.Tasks;
using Stock.Crypto;

namespace Stock;

public class PriceRow
{
    public string Price { get; set; } = "";
}

public class PriceTable
{
    private readonly BlobService blobs;

    public PriceTable(BlobService blobs) => this.blobs = blobs;

    public async Task StoreAsync(PriceRow row, decimal price) =>
        row.Price = Convert.ToBase64String(await blobs.Seal(Encoding.ASCII.GetBytes(price.ToString("F2"))));

    public async Task<decimal> LoadAsync(PriceRow row)
    {
        var clear = await blobs.Open(Convert.FromBase64String(row.Price));
        return decimal.Parse(Encoding.ASCII.GetString(clear));
    }
}
