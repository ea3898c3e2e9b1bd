// scope: type
// dimension: lookalike
// why: This is AES-GCM in the process; its envelope may be sliced and its names happen to be Encrypt, Decrypt and CiphertextBlob.
using System;
using System.Security.Cryptography;
using System.Text;

namespace LocalCrypto;

public sealed class AesBox(byte[] key)
{
    public string CiphertextBlob { get; private set; } = "";

    public void Encrypt(string text)
    {
        var nonce = RandomNumberGenerator.GetBytes(12);
        var plain = Encoding.UTF8.GetBytes(text.PadRight(64));
        var output = new byte[12 + 16 + plain.Length];
        nonce.CopyTo(output, 0);
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, plain, output.AsSpan(28), output.AsSpan(12, 16));
        CiphertextBlob = Convert.ToBase64String(output);
    }

    public string Decrypt()
    {
        var blob = Convert.FromBase64String(CiphertextBlob);
        var plain = new byte[blob.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(blob.AsSpan(0, 12), blob.AsSpan(28), blob[12..28], plain);
        return Encoding.UTF8.GetString(plain).TrimEnd();
    }
}
