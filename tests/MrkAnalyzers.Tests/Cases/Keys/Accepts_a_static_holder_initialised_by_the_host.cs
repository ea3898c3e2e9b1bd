// scope: cross
// dimension: cross-class
// why: The static holder is set once at start from the environment.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace StaticHolders;

public static class Ambient
{
    private static string? s_key;

    public static string Key => s_key ?? throw new InvalidOperationException("Call Initialize first.");

    public static void Initialize(string key) => s_key = key;
}

public static class Startup
{
    public static void Main2()
    {
        Ambient.Initialize(Environment.GetEnvironmentVariable("alias/key") ?? throw new InvalidOperationException());
    }
}

public class AmbientReader
{
    public async Task<byte[]> ReadAsync(IAmazonKeyManagementService kms, byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = Ambient.Key });
        return response.Plaintext.ToArray();
    }
}
