// scope: member
// dimension: near miss
// why: The constant first put into the request is replaced on both branches before the request is sent.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tenancy.Replaced;

public class TenantOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public TenantOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(IDictionary<string, string> attributes, byte[] blob)
    {
        var request = new DecryptRequest
        {
            KeyId = "alias/template",
            CiphertextBlob = new MemoryStream(blob),
        };

        if (attributes.TryGetValue("x-kms-key", out var recorded) && recorded.StartsWith("arn:"))
            request.KeyId = recorded;
        else
            request.KeyId = null;

        var answer = await _kms.DecryptAsync(request);
        if (recorded is not null && answer.KeyId != recorded)
            throw new InvalidDataException("key differs from the recorded one");
        return answer.Plaintext.ToArray();
    }
}
