using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>A fresh service with a clock that only the test moves, and clients that do not retry.</summary>
public abstract class KmsTest
{
    protected const string Account = "111122223333";
    protected const string Stranger = "444455556666";

    protected static readonly RegionEndpoint Virginia = RegionEndpoint.USEast1;
    protected static readonly RegionEndpoint Ireland = RegionEndpoint.EUWest1;
    protected static readonly RegionEndpoint Tokyo = RegionEndpoint.APNortheast1;

    protected KmsTest() => Kms = new LocalKms(new LocalKmsOptions { TimeProvider = Clock });

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    protected LocalKms Kms { get; }

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static MemoryStream Blob(string text) => new(Bytes(text));

    /// <summary>The same blob to be sent again: the SDK may leave the stream anywhere.</summary>
    protected static MemoryStream Again(MemoryStream blob) => new(blob.ToArray());

    protected static string Text(MemoryStream bytes) => Encoding.UTF8.GetString(bytes.ToArray());

    protected static Dictionary<string, string> Context(params string[] pairs) =>
        pairs.Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1]);

    /// <summary>The call fails with this error code of the KMS API, and with the .NET type of that name where there is one.</summary>
    protected static async Task<AmazonKeyManagementServiceException> Fails(string code, Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<AmazonKeyManagementServiceException>(call);
        Assert.Equal(code, exception.ErrorCode);
        return exception;
    }

    protected static async Task<TException> Fails<TException>(Func<Task> call)
        where TException : AmazonKeyManagementServiceException
    {
        var exception = await Assert.ThrowsAsync<TException>(call);
        Assert.Equal(typeof(TException).Name, exception.ErrorCode);
        return exception;
    }

    protected IAmazonKeyManagementService In(RegionEndpoint region, string? account = null) =>
        Kms.CreateClient(region, account, static config => config.MaxErrorRetry = 0);

    protected async Task<KeyMetadata> CreateKeyAsync(RegionEndpoint region, KeySpec? spec = null, KeyUsageType? usage = null, bool multiRegion = false, OriginType? origin = null)
    {
        var response = await In(region).CreateKeyAsync(new CreateKeyRequest { KeySpec = spec, KeyUsage = usage, MultiRegion = multiRegion, Origin = origin });
        return response.KeyMetadata;
    }

    /// <summary>A primary in the first Region, and enabled replicas in the others.</summary>
    protected async Task<string> CreateFamilyAsync(RegionEndpoint primary, params RegionEndpoint[] replicas)
    {
        var key = await CreateKeyAsync(primary, multiRegion: true);
        foreach (var replica in replicas)
        {
            await In(primary).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = replica.SystemName });
        }

        Clock.Advance(TimeSpan.FromSeconds(5));
        return key.KeyId;
    }

    protected async Task<MemoryStream> EncryptAsync(RegionEndpoint region, string keyId, string text = "a secret", Dictionary<string, string>? context = null)
    {
        var response = await In(region).EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = Blob(text), EncryptionContext = context });
        return response.CiphertextBlob;
    }

    protected Task<DecryptResponse> DecryptAsync(RegionEndpoint region, MemoryStream blob, string? keyId = null, Dictionary<string, string>? context = null) =>
        In(region).DecryptAsync(new DecryptRequest { CiphertextBlob = Again(blob), KeyId = keyId, EncryptionContext = context });

    protected async Task<string> CreateAliasAsync(RegionEndpoint region, string name, string keyId)
    {
        await In(region).CreateAliasAsync(new CreateAliasRequest { AliasName = name, TargetKeyId = keyId });
        return $"arn:aws:kms:{region.SystemName}:{Account}:{name}";
    }

    protected static string KeyArn(RegionEndpoint region, string keyId, string account = Account) => $"arn:aws:kms:{region.SystemName}:{account}:key/{keyId}";

    /// <summary>Sends any body to any operation, as no SDK would let one.</summary>
    internal Task<(int Status, JsonElement Body)> SendAsync(RegionEndpoint region, string operation, string json) =>
        SendAsync(region, operation, Bytes(json));

    internal async Task<(int Status, JsonElement Body)> SendAsync(RegionEndpoint region, string operation, byte[] body)
    {
        using var answer = await Kms.Endpoint.AnswerAsync(
            new WireRequest($"TrentService.{operation}", Authorization(region.SystemName), Date: null, body), CancellationToken.None);
        using var document = JsonDocument.Parse(answer.Body);
        return (answer.Status, document.RootElement.Clone());
    }

    protected static string Authorization(string region, string accessKey = "AKIAEXAMPLE", string service = "kms") =>
        $"AWS4-HMAC-SHA256 Credential={accessKey}/20300101/{region}/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=00";

    protected static string ErrorOf(JsonElement body) => body.GetProperty("__type").GetString() ?? "";

    protected static string MessageOf(JsonElement body) => body.GetProperty("message").GetString() ?? "";
}
