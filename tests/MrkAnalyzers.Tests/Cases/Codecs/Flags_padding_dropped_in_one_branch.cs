// scope: member
// dimension: path
// why: Compact text lacks its padding, and nothing adds it again.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Compact;

public class Checker(IAmazonKeyManagementService kms)
{
    public async Task<string> CheckAsync(EncryptResponse made, bool compact)
    {
        var text = Convert.ToBase64String(made.CiphertextBlob.ToArray());
        if (compact)
        {
            text = text.TrimEnd('=');
        }

        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) });
        return opened.KeyId;
    }
}
