// scope: type
// dimension: near miss
// why: The shared template carries the alias, but the method clears it before the request goes out and checks the answer.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions.Blob;

public sealed class TicketOpener(IAmazonKeyManagementService kms, string expectedFamily)
{
    private static DecryptRequest Template() => new()
    {
        KeyId = "alias/tickets",
        EncryptionContext = new Dictionary<string, string> { ["type"] = "ticket" },
    };

    public async Task<byte[]> OpenAsync(byte[] ticket, CancellationToken ct)
    {
        var request = Template();
        request.CiphertextBlob = new MemoryStream(ticket);
        request.KeyId = null;

        var response = await kms.DecryptAsync(request, ct);
        return response.KeyId.EndsWith(expectedFamily, StringComparison.Ordinal)
            ? response.Plaintext.ToArray()
            : throw new UnauthorizedAccessException("foreign key");
    }
}
