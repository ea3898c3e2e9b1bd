using System.Security.Cryptography;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>GenerateMac, VerifyMac.</summary>
internal static class Macs
{
    private const int LongestMessage = 4096;
    private const int LongestMac = 6144;

    private static readonly SortedDictionary<string, string> Contextless = new(StringComparer.Ordinal);

    public static void Generate(Call call)
    {
        var (key, algorithm, mac) = Compute(call);
        call.EndDryRun();
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBase64String("Mac", mac);
        call.Output.WriteString("MacAlgorithm", algorithm);
    }

    public static void Verify(Call call)
    {
        var given = call.Input.Blob("Mac", LongestMac);
        var (key, algorithm, mac) = Compute(call);
        call.EndDryRun();
        if (!CryptographicOperations.FixedTimeEquals(given, mac))
        {
            throw new KmsError("KMSInvalidMacException", "");
        }

        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteBoolean("MacValid", true);
        call.Output.WriteString("MacAlgorithm", algorithm);
    }

    private static (UsableKey Key, string Algorithm, byte[] Mac) Compute(Call call)
    {
        var algorithm = call.Input.Choice("MacAlgorithm", Algorithms.Mac);
        var message = call.Wipe(call.Input.Blob("Message", LongestMessage));
        var key = call.UsableKey(call.Input.Text("KeyId", Call.LongestIdentifier), KeyUsages.Mac, algorithm, Contextless);
        var secret = key.Material.Secret;
        return (key, algorithm, algorithm switch
        {
            "HMAC_SHA_224" => HmacSha224.HashData(secret, message),
            "HMAC_SHA_256" => HMACSHA256.HashData(secret, message),
            "HMAC_SHA_384" => HMACSHA384.HashData(secret, message),
            _ => HMACSHA512.HashData(secret, message),
        });
    }
}
