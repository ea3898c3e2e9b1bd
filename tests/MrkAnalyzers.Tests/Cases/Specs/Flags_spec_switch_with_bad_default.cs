// scope: member
// dimension: path
// why: One arm of the switch gives CreateKey a data key spec.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public sealed class KeyCommand
{
    private readonly IAmazonKeyManagementService kms;
    public KeyCommand(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<int> ExecuteAsync(string purpose)
    {
        var request = new CreateKeyRequest { Description = purpose };
        if (purpose == "cookies")
        {
            request.KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC;
            request.KeySpec = KeySpec.HMAC_512;
        }
        else
        {
            request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
            request.KeySpec = {|MRK4003:"AES_256"|};
        }

        await kms.CreateKeyAsync(request);
        return 0;
    }
}
