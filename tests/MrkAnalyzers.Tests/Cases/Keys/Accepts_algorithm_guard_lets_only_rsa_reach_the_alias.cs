// scope: member
// dimension: near miss
// why: The constant key is set only in the switch arm that also sets an RSA algorithm; the symmetric arm names none.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mixed;

public enum Wrapping
{
    Symmetric,
    Rsa,
}

public sealed class KeyUnwrapper
{
    private readonly IAmazonKeyManagementService _kms;

    public KeyUnwrapper(IAmazonKeyManagementService kms) => _kms = kms;

    public string? LastKey { get; private set; }

    public async Task<byte[]> UnwrapAsync(Wrapping wrapping, byte[] wrapped)
    {
        var request = wrapping switch
        {
            Wrapping.Rsa => new DecryptRequest
            {
                KeyId = "alias/import-rsa",
                EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_1,
                CiphertextBlob = new MemoryStream(wrapped),
            },
            Wrapping.Symmetric => new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) },
            _ => throw new ArgumentOutOfRangeException(nameof(wrapping)),
        };

        var response = await _kms.DecryptAsync(request);
        LastKey = response.KeyId;
        return response.Plaintext.ToArray();
    }
}
