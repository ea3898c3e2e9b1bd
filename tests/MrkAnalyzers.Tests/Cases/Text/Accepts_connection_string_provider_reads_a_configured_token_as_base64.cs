// scope: type
// dimension: near miss
// why: The helper decodes the configured base64; the UTF-8 bytes form an encryption-context hash only.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
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
        var reply = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = Blob(name),
            EncryptionContext = new Dictionary<string, string> { ["name"] = NameHash(name) },
        }, ct);
        return Encoding.UTF8.GetString(reply.Plaintext.ToArray());
    }

    private static string NameHash(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private MemoryStream Blob(string name)
    {
        var value = configuration["ConnectionStrings:" + name] ?? throw new InvalidOperationException($"{name} is not configured.");
        return new MemoryStream(Convert.FromBase64String(value));
    }
}
