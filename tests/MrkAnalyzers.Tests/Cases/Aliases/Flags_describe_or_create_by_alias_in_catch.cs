// scope: member
// dimension: local
// why: A missing alias makes a new, unrelated key in every further Region.
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
        catch (NotFoundException)
        {
            var made = await {|MRK2004:kms.CreateKeyAsync(new CreateKeyRequest { Description = "chat history" }, ct)|};
            await kms.CreateAliasAsync("alias/chat-history", made.KeyMetadata.KeyId, ct);
            return made.KeyMetadata.KeyId;
        }
    }
}
