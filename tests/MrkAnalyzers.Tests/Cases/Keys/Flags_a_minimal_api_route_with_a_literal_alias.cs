// scope: member
// dimension: shape
// why: The route handler lambda builds its request from a literal alias, not from the application's configuration.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Api;

public interface IEndpoints
{
    void MapPost(string pattern, Delegate handler);
}

public sealed record UnsealRequest(string Payload);

public static class UnsealEndpoints
{
    public static IEndpoints MapUnseal(this IEndpoints app)
    {
        app.MapPost("/unseal", async (UnsealRequest body, IAmazonKeyManagementService kms) =>
        {
            var decrypted = await kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(Convert.FromBase64String(body.Payload)),
                KeyId = {|MRK1001:"alias/public-api"|},
            });
            return Convert.ToBase64String(decrypted.Plaintext.ToArray());
        });
        return app;
    }
}
