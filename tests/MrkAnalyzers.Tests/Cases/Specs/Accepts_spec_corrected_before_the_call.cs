// scope: member
// dimension: near miss
// why: The data key spec is overwritten before CreateKey is called.
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
        var request = new CreateKeyRequest { Description = purpose, KeySpec = "AES_256" };
        if (purpose == "cookies")
        {
            request.KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC;
            request.KeySpec = KeySpec.HMAC_512;
        }
        else
        {
            request.KeyUsage = KeyUsageType.ENCRYPT_DECRYPT;
            request.KeySpec = KeySpec.SYMMETRIC_DEFAULT;
        }

        await kms.CreateKeyAsync(request);
        return 0;
    }
}
