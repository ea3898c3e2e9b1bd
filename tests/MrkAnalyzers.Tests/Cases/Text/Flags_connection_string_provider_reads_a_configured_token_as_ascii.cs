// scope: type
// dimension: two-method
// why: The private helper that makes the blob encodes the configured token as ASCII.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Data;

internal sealed class ConnectionStrings(IConfiguration configuration, IAmazonKeyManagementService kms)
{
    public async Task<string> GetAsync(string name, CancellationToken ct = default)
    {
        var blob = Blob(name);
        var reply = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob }, ct);
        return Encoding.UTF8.GetString(reply.Plaintext.ToArray());
    }

    private MemoryStream Blob(string name)
    {
        var value = configuration["ConnectionStrings:" + name] ?? throw new InvalidOperationException($"{name} is not configured.");
        return new MemoryStream({|MRK3002:Encoding.ASCII.GetBytes(value)|});
    }
}
