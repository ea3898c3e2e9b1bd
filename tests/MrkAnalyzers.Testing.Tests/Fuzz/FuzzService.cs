using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using MrkAnalyzers.Testing.Cryptography;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Storage;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Tests.Fuzz;

/// <summary>A service in which every operation has something to do, a valid request of each, and the way back to where it began.</summary>
internal sealed class FuzzService
{
    public const string Region = "us-east-1";
    public const string Account = "111122223333";

    /// <summary>Is in every plaintext that the requests carry, and so may be in no answer but that of Decrypt.</summary>
    public const string Canary = "canary-0xC0FFEE-secret-of-32-b.."; // as long as an AES key

    private readonly LocalKmsOptions _options = new() { TimeProvider = new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)) };
    private readonly Dictionary<string, string> _keys = [];
    private readonly List<(string Operation, Tree Body)> _requests = [];

    private readonly byte[] _wrappingKey;

    private byte[] _start = [];
    private World _world;

    private FuzzService()
    {
        var random = new RandomSource(seed: 7);
        _world = new World(random, random.Bytes(32));
        _wrappingKey = KeyPairs.NewSecret(Model.KeySpec.Find("RSA_2048")!, random);
        Endpoint = EndpointOf(_world);
    }

    public Endpoint Endpoint { get; private set; }

    /// <summary>One valid request of each operation, and a second of some.</summary>
    public IReadOnlyList<(string Operation, Tree Body)> Requests => _requests;

    public static string Secret { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary));

    public static async Task<FuzzService> CreateAsync()
    {
        var service = new FuzzService();
        await service.BuildAsync();
        return service;
    }

    /// <summary>Forgets what has been done since the start.</summary>
    public void Reset()
    {
        _world = StateDocument.ToWorld(JsonSerializer.Deserialize(_start, StateContext.Default.StateDocument)!, seed: 7);
        Endpoint = EndpointOf(_world);
        OfferImport();
    }

    /// <summary>What would be saved. The position in the random source is left out: that a refused request has drawn from it is seen by nobody.</summary>
    public byte[] State()
    {
        lock (_world.Gate)
        {
            return JsonSerializer.SerializeToUtf8Bytes(StateDocument.FromWorld(_world) with { Drawn = 0 }, StateContext.Default.StateDocument);
        }
    }

    public void Save(string path) => StateFile.Write(path, JsonSerializer.Deserialize(_start, StateContext.Default.StateDocument)!);

    public async Task<JsonElement> SendAsync(string operation, string json)
    {
        using var answer = await Endpoint.AnswerAsync(new WireRequest($"TrentService.{operation}", Authorization(Account, Region), null, Encoding.UTF8.GetBytes(json)), CancellationToken.None);
        Assert.True(answer.Status == 200, $"{operation} is no valid request: {Encoding.UTF8.GetString(answer.Body)}");
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }

    public static string Authorization(string account, string region) =>
        $"AWS4-HMAC-SHA256 Credential={account}/20300101/{region}/kms/aws4_request, SignedHeaders=host;x-amz-date, Signature=00";

    private Endpoint EndpointOf(World world) => new(world, new Faults(), new RequestLog(), _options, static () => { });

    private async Task BuildAsync()
    {
        // Two families, one with a replica that works already.
        await KeyAsync("family", """{"MultiRegion":true}""");
        await KeyAsync("single", "{}");
        foreach (var (name, specification) in new[]
        {
            ("rsa", """{"KeySpec":"RSA_2048","KeyUsage":"ENCRYPT_DECRYPT"}"""),
            ("ecc", """{"KeySpec":"ECC_NIST_P256","KeyUsage":"SIGN_VERIFY"}"""),
            ("agree", """{"KeySpec":"ECC_NIST_P256","KeyUsage":"KEY_AGREEMENT"}"""),
            ("hmac", """{"KeySpec":"HMAC_256","KeyUsage":"GENERATE_VERIFY_MAC"}"""),
            ("external", """{"Origin":"EXTERNAL"}"""),
            ("doomed", "{}"),
        })
        {
            await KeyAsync(name, specification);
        }

        await SendAsync("ReplicateKey", $$"""{"KeyId":"{{_keys["family"]}}","ReplicaRegion":"eu-west-1"}""");
        ((FakeTimeProvider)_options.TimeProvider).Advance(TimeSpan.FromSeconds(5));
        await SendAsync("CreateAlias", $$"""{"AliasName":"alias/fuzz","TargetKeyId":"{{_keys["family"]}}"}""");
        await SendAsync("ScheduleKeyDeletion", $$"""{"KeyId":"{{_keys["doomed"]}}"}""");
        var (family, single) = (_keys["family"], _keys["single"]);
        const string Grant = """ "GranteePrincipal":"arn:aws:iam::444455556666:root","RetiringPrincipal":"arn:aws:iam::444455556666:root","Operations":["Decrypt","Encrypt"] """;
        var grant = await SendAsync("CreateGrant", $$"""{"KeyId":"{{family}}",{{Grant}}}""");
        var (grantId, token) = (TextOf(grant, "GrantId"), TextOf(grant, "GrantToken"));
        const string Context = """{"purpose":"orders","region":"any"}""";
        var blob = TextOf(await SendAsync("Encrypt", $$"""{"KeyId":"{{family}}","Plaintext":"{{Secret}}","EncryptionContext":{{Context}}}"""), "CiphertextBlob");
        var rsaBlob = TextOf(
            await SendAsync("Encrypt", $$"""{"KeyId":"{{_keys["rsa"]}}","Plaintext":"{{Secret}}","EncryptionAlgorithm":"RSAES_OAEP_SHA_256"}"""), "CiphertextBlob");
        var signature = TextOf(
            await SendAsync("Sign", $$"""{"KeyId":"{{_keys["ecc"]}}","Message":"{{Secret}}","SigningAlgorithm":"ECDSA_SHA_256"}"""), "Signature");
        var mac = TextOf(await SendAsync("GenerateMac", $$"""{"KeyId":"{{_keys["hmac"]}}","Message":"{{Secret}}","MacAlgorithm":"HMAC_SHA_256"}"""), "Mac");
        var publicKey = TextOf(await SendAsync("GetPublicKey", $$"""{"KeyId":"{{_keys["agree"]}}"}"""), "PublicKey");
        var policy = JsonSerializer.Serialize(KeyPolicy.Default("aws", Account));
        const string Tags = """[{"TagKey":"team","TagValue":"orders"},{"TagKey":"stage","TagValue":""}]""";

        Add("Encrypt", $$"""{"KeyId":"alias/fuzz","Plaintext":"{{Secret}}","EncryptionContext":{{Context}},"GrantTokens":["{{token}}"],"EncryptionAlgorithm":"SYMMETRIC_DEFAULT","DryRun":false}""");
        Add("Encrypt", $$"""{"KeyId":"{{_keys["rsa"]}}","Plaintext":"{{Secret}}","EncryptionAlgorithm":"RSAES_OAEP_SHA_1"}""");
        Add("Decrypt", $$"""{"CiphertextBlob":"{{blob}}","EncryptionContext":{{Context}},"GrantTokens":["{{token}}"],"KeyId":"{{family}}","DryRun":false}""");
        Add("Decrypt", $$"""{"CiphertextBlob":"{{rsaBlob}}","KeyId":"{{_keys["rsa"]}}","EncryptionAlgorithm":"RSAES_OAEP_SHA_256"}""");
        Add("ReEncrypt", $$"""{"CiphertextBlob":"{{blob}}","SourceEncryptionContext":{{Context}},"SourceKeyId":"{{family}}","DestinationKeyId":"{{single}}","DestinationEncryptionContext":{{Context}}}""");
        Add("GenerateDataKey", $$"""{"KeyId":"{{family}}","KeySpec":"AES_256","EncryptionContext":{{Context}},"GrantTokens":["{{token}}"]}""");
        Add("GenerateDataKeyWithoutPlaintext", $$"""{"KeyId":"{{family}}","NumberOfBytes":64,"EncryptionContext":{{Context}}}""");
        Add("GenerateDataKeyPair", $$"""{"KeyId":"{{family}}","KeyPairSpec":"ECC_NIST_P256","EncryptionContext":{{Context}}}""");
        Add("GenerateDataKeyPairWithoutPlaintext", $$"""{"KeyId":"{{family}}","KeyPairSpec":"ECC_NIST_P384","EncryptionContext":{{Context}}}""");
        Add("GenerateRandom", """{"NumberOfBytes":32}""");
        Add("Sign", $$"""{"KeyId":"{{_keys["ecc"]}}","Message":"{{Secret}}","MessageType":"DIGEST","SigningAlgorithm":"ECDSA_SHA_256"}""");
        Add("Verify", $$"""{"KeyId":"{{_keys["ecc"]}}","Message":"{{Secret}}","MessageType":"RAW","Signature":"{{signature}}","SigningAlgorithm":"ECDSA_SHA_256"}""");
        Add("GetPublicKey", $$"""{"KeyId":"{{_keys["ecc"]}}","GrantTokens":[]}""");
        Add("DeriveSharedSecret", $$"""{"KeyId":"{{_keys["agree"]}}","PublicKey":"{{publicKey}}","KeyAgreementAlgorithm":"ECDH"}""");
        Add("GenerateMac", $$"""{"KeyId":"{{_keys["hmac"]}}","Message":"{{Secret}}","MacAlgorithm":"HMAC_SHA_256"}""");
        Add("VerifyMac", $$"""{"KeyId":"{{_keys["hmac"]}}","Message":"{{Secret}}","Mac":"{{mac}}","MacAlgorithm":"HMAC_SHA_256"}""");
        Add("GetParametersForImport", $$"""{"KeyId":"{{_keys["external"]}}","WrappingAlgorithm":"RSAES_OAEP_SHA_256","WrappingKeySpec":"RSA_2048"}""");
        Add("CreateKey", $$"""{"Description":"a key","KeySpec":"SYMMETRIC_DEFAULT","KeyUsage":"ENCRYPT_DECRYPT","MultiRegion":true,"Origin":"AWS_KMS","Policy":{{policy}},"Tags":{{Tags}},"BypassPolicyLockoutSafetyCheck":false}""");
        Add("CreateKey", """{"CustomerMasterKeySpec":"ECC_NIST_P521","KeyUsage":"SIGN_VERIFY","MultiRegion":false}""");
        Add("DescribeKey", """{"KeyId":"alias/fuzz","GrantTokens":[]}""");
        Add("ListKeys", """{"Limit":3}""");
        Add("UpdateKeyDescription", $$"""{"KeyId":"{{single}}","Description":"another"}""");
        Add("EnableKey", $$"""{"KeyId":"{{single}}"}""");
        Add("DisableKey", $$"""{"KeyId":"{{single}}"}""");
        Add("ScheduleKeyDeletion", $$"""{"KeyId":"{{single}}","PendingWindowInDays":7}""");
        Add("CancelKeyDeletion", $$"""{"KeyId":"{{_keys["doomed"]}}"}""");
        Add("ReplicateKey", $$"""{"KeyId":"{{family}}","ReplicaRegion":"ap-northeast-1","Description":"a replica","Policy":{{policy}},"Tags":{{Tags}}}""");
        Add("UpdatePrimaryRegion", $$"""{"KeyId":"{{family}}","PrimaryRegion":"eu-west-1"}""");
        Add("CreateAlias", $$"""{"AliasName":"alias/new","TargetKeyId":"{{single}}"}""");
        Add("UpdateAlias", $$"""{"AliasName":"alias/fuzz","TargetKeyId":"{{single}}"}""");
        Add("DeleteAlias", """{"AliasName":"alias/fuzz"}""");
        Add("ListAliases", $$"""{"KeyId":"{{family}}","Limit":10}""");
        Add("CreateGrant", $$"""{"KeyId":"{{family}}","Name":"named","Constraints":{"EncryptionContextSubset":{{Context}},"EncryptionContextEquals":{"a":"b"},"SourceArn":"arn:aws:s3:::bucket-of-nobody"},{{Grant}}}""");
        Add("ListGrants", $$"""{"KeyId":"{{family}}","GrantId":"{{grantId}}","GranteePrincipal":"arn:aws:iam::444455556666:root","Limit":5}""");
        Add("ListRetirableGrants", """{"RetiringPrincipal":"arn:aws:iam::444455556666:root","Limit":5}""");
        Add("RetireGrant", $$"""{"GrantToken":"{{token}}"}""");
        Add("RetireGrant", $$"""{"GrantId":"{{grantId}}","KeyId":"arn:aws:kms:{{Region}}:{{Account}}:key/{{family}}"}""");
        Add("RevokeGrant", $$"""{"KeyId":"{{family}}","GrantId":"{{grantId}}"}""");
        Add("TagResource", $$"""{"KeyId":"{{single}}","Tags":{{Tags}}}""");
        Add("UntagResource", $$"""{"KeyId":"{{single}}","TagKeys":["team","none"]}""");
        Add("ListResourceTags", $$"""{"KeyId":"{{single}}","Limit":50}""");
        Add("GetKeyPolicy", $$"""{"KeyId":"{{single}}","PolicyName":"default"}""");
        Add("PutKeyPolicy", $$"""{"KeyId":"{{single}}","PolicyName":"default","Policy":{{policy}},"BypassPolicyLockoutSafetyCheck":true}""");
        Add("ListKeyPolicies", $$"""{"KeyId":"{{single}}"}""");
        Add("EnableKeyRotation", $$"""{"KeyId":"{{single}}","RotationPeriodInDays":90}""");
        Add("DisableKeyRotation", $$"""{"KeyId":"{{single}}"}""");
        Add("GetKeyRotationStatus", $$"""{"KeyId":"{{single}}"}""");
        Add("RotateKeyOnDemand", $$"""{"KeyId":"{{single}}"}""");
        Add("ListKeyRotations", $$"""{"KeyId":"{{single}}","IncludeKeyMaterial":"ALL_KEY_MATERIAL","Limit":2}""");
        Add("DeleteImportedKeyMaterial", $$"""{"KeyId":"{{_keys["external"]}}"}""");
        lock (_world.Gate)
        {
            _start = JsonSerializer.SerializeToUtf8Bytes(StateDocument.FromWorld(_world), StateContext.Default.StateDocument);
        }

        OfferImport();
    }

    // An import token is in no saved state: it is made anew, and for the same wrapping key, because RSA keys take long.
    private void OfferImport()
    {
        _requests.RemoveAll(static request => request.Operation == "ImportKeyMaterial");
        var now = _options.TimeProvider.GetUtcNow();
        string token;
        lock (_world.Gate)
        {
            var arn = Model.Arn.OfKey("aws", Region, Account, _keys["external"]);
            token = Convert.ToBase64String(_world.KeepImportToken(new ImportToken(arn, Algorithms.OaepSha256, _wrappingKey, now.AddDays(1)), now));
        }

        using var wrapping = KeyPairs.Rsa(_wrappingKey);
        var material = Convert.ToBase64String(wrapping.Encrypt(Encoding.UTF8.GetBytes(Canary), RSAEncryptionPadding.OaepSHA256));
        Add("ImportKeyMaterial", $$"""{"KeyId":"{{_keys["external"]}}","ImportToken":"{{token}}","EncryptedKeyMaterial":"{{material}}","ExpirationModel":"KEY_MATERIAL_EXPIRES","ValidTo":1900000000.5,"ImportType":"NEW_KEY_MATERIAL","KeyMaterialDescription":"mine"}""");
    }

    private void Add(string operation, string json) => _requests.Add((operation, Tree.Parse(json)));

    private async Task KeyAsync(string name, string json) => _keys.Add(name, TextOf((await SendAsync("CreateKey", json)).GetProperty("KeyMetadata"), "KeyId"));

    private static string TextOf(JsonElement answer, string name) => answer.GetProperty(name).GetString() ?? "";
}
