// scope: member
// dimension: local
// why: Both lambdas of the routing table name a constant key on Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Routing;

public class DocumentOpener
{
    private readonly Dictionary<string, Func<MemoryStream, Task<DecryptResponse>>> _handlers;

    public DocumentOpener(IAmazonKeyManagementService kms)
    {
        _handlers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["contract"] = blob => kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = blob,
                KeyId = {|MRK1001:"alias/contracts"|},
            }),
            ["payslip"] = async blob =>
            {
                var request = new DecryptRequest();
                request.KeyId = {|MRK1001:"9d6c1b52-0a0e-4c8c-8a4b-7be3a8c1f204"|};
                request.CiphertextBlob = blob;
                return await kms.DecryptAsync(request);
            },
        };
    }

    public async Task<byte[]> OpenAsync(string kind, byte[] content)
    {
        if (!_handlers.TryGetValue(kind, out var open))
            throw new NotSupportedException(kind);
        var response = await open(new MemoryStream(content));
        return response.Plaintext.ToArray();
    }
}
