// scope: member
// dimension: argument
// why: The ciphertext is written as base64; only the plaintext is text.
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

namespace Auditing;

public class AuditTrail
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly List<string> _lines = [];

    public AuditTrail(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task AppendAsync(string keyId, string actor, string detail)
    {
        var sealedDetail = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(detail)),
        });
        var line = new StringBuilder()
            .Append(actor)
            .Append('\t')
            .Append(Convert.ToBase64String(sealedDetail.CiphertextBlob.ToArray()))
            .ToString();
        _lines.Add(line);
    }

    public async Task<string> DetailAsync(byte[] blob)
    {
        var opened = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(opened.Plaintext.ToArray());
    }
}
