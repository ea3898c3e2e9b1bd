// scope: type
// dimension: program
// why: The blob is copied with ToArray, read back exactly, and logged only by a short prefix; the ciphertext itself is never altered.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup.Files;

public sealed class FileVault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;
    private readonly Action<string> _log;

    public FileVault(IAmazonKeyManagementService kms, string keyId, Action<string> log)
    {
        (_kms, _keyId, _log) = (kms, keyId, log);
    }

    public async Task WriteAsync(string path, Stream source, CancellationToken ct)
    {
        var dataKey = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = _keyId, KeySpec = "AES_256" }, ct);
        var wrapped = dataKey.CiphertextBlob.ToArray();
        _log($"wrapped key {Convert.ToHexString(SHA256.HashData(wrapped))[..8]}, {wrapped.Length} bytes");

        await using var file = File.Create(path);
        await using (var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write("vault-1");
            writer.Write(wrapped.Length);
            writer.Write(wrapped);
        }

        using var aes = Aes.Create();
        aes.Key = dataKey.Plaintext.ToArray();
        aes.GenerateIV();
        await file.WriteAsync(aes.IV, ct);
        await using var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await source.CopyToAsync(crypto, ct);
    }

    public async Task ReadAsync(string path, Stream target, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        byte[] wrapped;
        using (var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true))
        {
            if (reader.ReadString() != "vault-1")
            {
                throw new InvalidDataException(path);
            }

            var length = reader.ReadInt32();
            wrapped = new byte[length];
            file.ReadExactly(wrapped);
        }

        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = _keyId,
            CiphertextBlob = new MemoryStream(wrapped),
        }, ct);

        using var aes = Aes.Create();
        aes.Key = response.Plaintext.ToArray();
        var iv = new byte[16];
        await file.ReadExactlyAsync(iv, ct);
        aes.IV = iv;
        await using var crypto = new CryptoStream(file, aes.CreateDecryptor(), CryptoStreamMode.Read);
        await crypto.CopyToAsync(target, ct);
    }
}
