// scope: member
// dimension: path
// why: The RSA arm needs its key, but the symmetric arm pins an alias for ciphertext that carries its key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mixed.Arms;

public sealed class WrapReader(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> ReadAsync(char format, byte[] wrapped)
    {
        DecryptRequest request;
        switch (format)
        {
            case 'R':
                request = new DecryptRequest
                {
                    KeyId = "alias/import-rsa",
                    EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
                };
                break;
            case 'S':
                request = new DecryptRequest
                {
                    KeyId = {|MRK1001:"alias/import-aes"|},
                    EncryptionAlgorithm = EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT,
                };
                break;
            default:
                throw new InvalidDataException($"format {format}");
        }

        request.CiphertextBlob = new MemoryStream(wrapped);
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
