// scope: member
// dimension: combined
// why: The wrapped private key becomes base64; the PEM header is text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Pairs;

public class PairMaker
{
    private readonly IAmazonKeyManagementService _kms;

    public PairMaker(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> MakeAsync(string keyId)
    {
        var pair = await _kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeyPairSpec = DataKeyPairSpec.ECC_NIST_P256,
        });
        var header = Encoding.ASCII.GetString("-----BEGIN WRAPPED KEY-----"u8);
        var builder = new StringBuilder(header).AppendLine();
        var wrapped = pair.PrivateKeyCiphertextBlob.ToArray();
        builder.AppendLine(Convert.ToBase64String(wrapped, 0, wrapped.Length));
        return builder.ToString();
    }
}
