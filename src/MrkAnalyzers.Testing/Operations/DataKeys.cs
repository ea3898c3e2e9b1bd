using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>GenerateDataKey, GenerateDataKeyPair, both also WithoutPlaintext, and GenerateRandom.</summary>
internal static class DataKeys
{
    private const int MostBytes = 1024;

    private static readonly string[] Specs = ["AES_256", "AES_128"];

    public static void Generate(Call call) => Generate(call, withPlaintext: true);

    public static void GenerateWithoutPlaintext(Call call) => Generate(call, withPlaintext: false);

    public static void GeneratePair(Call call) => GeneratePair(call, withPlaintext: true);

    public static void GeneratePairWithoutPlaintext(Call call) => GeneratePair(call, withPlaintext: false);

    public static void GenerateRandom(Call call)
    {
        call.Refuse("Recipient");
        call.Refuse("CustomKeyStoreId");
        var count = call.Input.Number("NumberOfBytes", 1, MostBytes) ?? throw KmsError.Validation("NumberOfBytes is required.");
        call.Output.WriteBase64String("Plaintext", call.Wipe(call.World.Random.Bytes(count)));
    }

    private static void Generate(Call call, bool withPlaintext)
    {
        call.Refuse("Recipient");
        var spec = call.Input.OptionalChoice("KeySpec", Specs);
        var count = call.Input.Number("NumberOfBytes", 1, MostBytes);
        if (spec is null == count is null)
        {
            throw KmsError.Validation("Please specify either number of bytes or key spec.");
        }

        var context = call.Input.Pairs("EncryptionContext");
        var key = WrappingKey(call, context);
        call.EndDryRun();
        var dataKey = call.Wipe(call.World.Random.Bytes(count ?? (spec == "AES_128" ? 16 : 32)));
        call.Output.WriteBase64String("CiphertextBlob", Envelope.Seal(key.Material, key.Id, context, dataKey, call.World.Random));
        if (withPlaintext)
        {
            call.Output.WriteBase64String("Plaintext", dataKey);
        }

        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteString("KeyMaterialId", key.Material.Id);
    }

    private static void GeneratePair(Call call, bool withPlaintext)
    {
        call.Refuse("Recipient");
        var name = call.Input.Choice("KeyPairSpec", KeySpec.PairNames);
        var spec = KeySpec.Find(name) ?? throw KmsError.Unsupported($"LocalKms does not implement the key pair spec {name}.");
        var context = call.Input.Pairs("EncryptionContext");
        var key = WrappingKey(call, context);
        call.EndDryRun();
        var privateKey = call.Wipe(KeyPairs.NewSecret(spec, call.World.Random));
        call.Output.WriteBase64String("PrivateKeyCiphertextBlob", Envelope.Seal(key.Material, key.Id, context, privateKey, call.World.Random));
        if (withPlaintext)
        {
            call.Output.WriteBase64String("PrivateKeyPlaintext", privateKey);
        }

        call.Output.WriteBase64String("PublicKey", KeyPairs.PublicKey(spec, privateKey));
        call.Output.WriteString("KeyId", key.Arn);
        call.Output.WriteString("KeyPairSpec", name);
        call.Output.WriteString("KeyMaterialId", key.Material.Id);
    }

    // Only a symmetric encryption key wraps data keys.
    private static UsableKey WrappingKey(Call call, IReadOnlyDictionary<string, string> context) =>
        call.UsableKey(call.Input.Text("KeyId", Call.LongestIdentifier), KeyUsages.Encrypt, Algorithms.Symmetric, context);
}
