// scope: cross
// dimension: cross-class
// why: The interface's caller passes the key that it saved when it encrypted.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace StoredThroughInterface;

public interface IVault
{
    Task<(string Key, byte[] Blob)> SealAsync(byte[] plain);
    Task<byte[]> OpenAsync(string key, byte[] blob);
}

public sealed class KmsVault : IVault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _sealKey;
    public KmsVault(IAmazonKeyManagementService kms, string sealKey) => (_kms, _sealKey) = (kms, sealKey);

    public async Task<(string Key, byte[] Blob)> SealAsync(byte[] plain)
    {
        var r = await _kms.EncryptAsync(new EncryptRequest { KeyId = _sealKey, Plaintext = new MemoryStream(plain) });
        return (r.KeyId, r.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> OpenAsync(string key, byte[] blob)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}

public static class VaultDemo
{
    public static async Task RunAsync(IAmazonKeyManagementService kms)
    {
        IVault vault = new KmsVault(kms, "alias/vault-demo");
        var (key, blob) = await vault.SealAsync([1, 2, 3]);
        Console.WriteLine((await vault.OpenAsync(key, blob)).Length);
    }
}
