// scope: member
// dimension: near miss
// why: The constant aliases stand on Encrypt and GenerateDataKey; Decrypt names no key and the answer is compared.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Routing.Out;

public class DocumentProtector
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _family;
    private readonly Dictionary<string, Func<byte[], Task<byte[]>>> _seal;

    public DocumentProtector(IAmazonKeyManagementService kms, string family)
    {
        _kms = kms;
        _family = family;
        _seal = new()
        {
            ["contract"] = async clear =>
                (await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/contracts", Plaintext = new MemoryStream(clear) })).CiphertextBlob.ToArray(),
            ["photo"] = async _ =>
                (await kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = "alias/photos", KeySpec = DataKeySpec.AES_256 })).CiphertextBlob.ToArray(),
        };
    }

    public Task<byte[]> SealAsync(string kind, byte[] clear) => _seal[kind](clear);

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        if (!response.KeyId.EndsWith("/" + _family, StringComparison.Ordinal))
            throw new InvalidOperationException("unexpected key");
        return response.Plaintext.ToArray();
    }
}
