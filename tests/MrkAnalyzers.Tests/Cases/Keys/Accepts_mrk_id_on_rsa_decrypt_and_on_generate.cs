// scope: type
// dimension: near miss
// why: The multi-Region RSA key must be named on Decrypt, and the other constant stands on GenerateDataKey.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global.Rsa;

public sealed class HybridInbox
{
    private const string RsaFamily = "mrk-aa00bb11cc22dd33ee44ff5566778899";
    private static string DataFamily => "mrk-bb00bb11cc22dd33ee44ff5566778899";

    private readonly IAmazonKeyManagementService _kms;

    public HybridInbox(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<GenerateDataKeyResponse> NewKeyAsync() =>
        _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = DataFamily, KeySpec = DataKeySpec.AES_256 });

    public async Task<byte[]> ReceiveAsync(byte[] wrapped, bool sha1)
    {
        var answer = await _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = RsaFamily,
            EncryptionAlgorithm = sha1 ? EncryptionAlgorithmSpec.RSAES_OAEP_SHA_1 : EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
            CiphertextBlob = new MemoryStream(wrapped),
        });
        return answer.Plaintext.ToArray();
    }
}
