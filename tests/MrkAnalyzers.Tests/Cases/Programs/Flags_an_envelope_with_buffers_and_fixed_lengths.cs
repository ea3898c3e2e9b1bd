// scope: type
// dimension: program
// why: GetBuffer writes the spare capacity into the file, the reader assumes a wrapped key of 184 bytes, and the family ID is fixed in source.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Photo.Backup;

public class PhotoEncryptor
{
    private const string KeyId = "mrk-0123456789abcdef0123456789abcdef";
    private const int WrappedKeyLength = 184;

    private readonly IAmazonKeyManagementService kms;

    public PhotoEncryptor(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task EncryptAsync(string source, string target)
    {
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = KeyId,
            KeySpec = DataKeySpec.AES_256,
        });

        var wrapped = new MemoryStream();
        dataKey.CiphertextBlob.CopyTo(wrapped);

        using var output = File.Create(target);
        byte[] header = {|MRK3004:wrapped.GetBuffer()|};
        output.Write(header, 0, header.Length);

        using var aes = Aes.Create();
        aes.Key = dataKey.Plaintext.ToArray();
        output.Write(aes.IV, 0, aes.IV.Length);
        using var crypto = new CryptoStream(output, aes.CreateEncryptor(), CryptoStreamMode.Write);
        using var input = File.OpenRead(source);
        await input.CopyToAsync(crypto);
    }

    public async Task<byte[]> RewrapAsync(string newKey)
    {
        var fresh = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = newKey,
            KeySpec = DataKeySpec.AES_256,
        });
        var blob = fresh.CiphertextBlob.ToArray();
        var fixedSize = {|MRK3003:blob.Take(WrappedKeyLength)|}.ToArray();
        return await UnwrapAsync(fixedSize);
    }

    private async Task<byte[]> UnwrapAsync(byte[] wrapped)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1002:KeyId|},
            CiphertextBlob = new MemoryStream(wrapped),
        });

        if (response.Plaintext.Length != 32)
        {
            throw new CryptographicException("unexpected key size");
        }

        return response.Plaintext.ToArray();
    }
}
