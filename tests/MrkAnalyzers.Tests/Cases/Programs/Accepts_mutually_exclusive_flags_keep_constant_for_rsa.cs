// scope: member
// dimension: near miss
// why: The constant key and the RSA algorithm are set under the same condition, so a symmetric request has no key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Flags;

public class DualOpener
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string, bool> _isOurs;

    public DualOpener(IAmazonKeyManagementService kms, Func<string, bool> isOurs)
    {
        _kms = kms;
        _isOurs = isOurs;
    }

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var isRsa = blob.Length is 256 or 384 or 512;
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        if (isRsa)
        {
            request.KeyId = "alias/partner-rsa";
            request.EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;
        }

        var response = await _kms.DecryptAsync(request);
        if (!isRsa && !_isOurs(response.KeyId))
            throw new InvalidOperationException("untrusted key");
        return response.Plaintext.ToArray();
    }
}
