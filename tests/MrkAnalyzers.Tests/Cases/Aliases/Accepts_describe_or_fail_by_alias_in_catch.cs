// scope: member
// dimension: near miss
// why: A missing alias is reported, nothing is created.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Chat;

public sealed class ChatKeyProvider(IAmazonKeyManagementService kms)
{
    public async Task<string> GetKeyIdAsync(CancellationToken ct)
    {
        try
        {
            var found = await kms.DescribeKeyAsync("alias/chat-history", ct);
            return found.KeyMetadata.KeyId;
        }
        catch (NotFoundException e)
        {
            throw new InvalidOperationException("alias/chat-history is not set up in this Region; run the installer", e);
        }
    }

    public async Task InstallAsync(CancellationToken ct)
    {
        var made = await kms.CreateKeyAsync(new CreateKeyRequest { Description = "chat history", MultiRegion = true }, ct);
        await kms.CreateAliasAsync("alias/chat-history", made.KeyMetadata.KeyId, ct);
    }
}
