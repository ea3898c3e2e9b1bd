// scope: type
// dimension: near miss
// why: The constant is only the fallback of a configured key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Mail;

public sealed class MailboxCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    public MailboxCipher(IAmazonKeyManagementService kms, IConfiguration config)
    {
        _kms = kms;
        _key = config["Mail:Kms"] ?? "alias/mailbox";
    }

    public async Task<string> OpenAsync(byte[] blob)
    {
        var answer = await Task.Run(() => _kms.DecryptAsync(new DecryptRequest
        {
            KeyId = _key,
            CiphertextBlob = new MemoryStream(blob),
        }));
        return System.Text.Encoding.UTF8.GetString(answer.Plaintext.ToArray());
    }
}
