// scope: member
// dimension: shape
// why: The handler lambda gets the key from the caller; the literal in the route pattern only looks like an alias.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Api;

public interface IEndpoints { void MapPost(string pattern, Delegate handler); }

public sealed record UnsealRequest(string Payload, string? Key);

public static class Endpoints
{
    public static void Map(IEndpoints app)
    {
        app.MapPost("alias/unseal", async (UnsealRequest body, IAmazonKeyManagementService kms) =>
        {
            var r = await kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(Convert.FromBase64String(body.Payload)),
                KeyId = string.IsNullOrWhiteSpace(body.Key) ? throw new ArgumentException("key") : body.Key.Trim(),
            });
            return Convert.ToBase64String(r.Plaintext.ToArray());
        });
    }
}
