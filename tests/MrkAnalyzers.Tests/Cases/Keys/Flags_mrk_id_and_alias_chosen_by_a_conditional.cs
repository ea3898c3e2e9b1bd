// scope: member
// dimension: path
// why: One statement pins a bare mrk- id, the other an alias; each fixes the key in source.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global.Choice;

public sealed class DraftOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public DraftOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] draft, bool global)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(draft) };

        if (global)
        {
            request.KeyId = {|MRK1002:"mrk-9f8e7d6c5b4a39281706f5e4d3c2b1a0"|};
        }
        else
        {
            request.KeyId = {|MRK1001:"alias/drafts-local"|};
        }

        var answer = await _kms.DecryptAsync(request).ConfigureAwait(false);
        return answer.Plaintext.ToArray();
    }
}
