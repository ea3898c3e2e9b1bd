using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MrkAnalyzers.Runtime.Tests.Canary;

namespace MrkAnalyzers.Runtime.Tests;

/// <summary>Listens to the whole process, and therefore runs alone.</summary>
[CollectionDefinition(nameof(CanaryTests), DisableParallelization = true)]
public sealed class ListeningAlone;

/// <summary>
/// Secrets go through the cipher and the local KMS, and everything fails that can. No log, activity, metric, event, exception or request log may then hold
/// a piece of a plaintext, a data key, a ciphertext or an encryption context.
/// </summary>
[Collection(nameof(CanaryTests))]
public sealed class CanaryTests : CipherTest
{
    // One that is text, and one that is bytes: what is logged as text need not be valid in any encoding.
    private static readonly byte[] TextSecret = Bytes("canary: the merger is signed on Friday, at 9 in Geneva");
    private static readonly byte[] BinarySecret = [.. Enumerable.Range(0, 64).Select(static i => (byte)((i * 37) + 131))];
    private static readonly Dictionary<string, string> Context = new() { ["purpose"] = "context-canary of patient 4711-0815" };
    private static readonly Dictionary<string, string> WrongContext = new() { ["purpose"] = "context-canary of patient 0000-0000" };

    private readonly Forms _secrets = new();
    private readonly List<string> _modes = [];

    [Theory]
    [InlineData("canary: the merger is signed on Friday", "as text")]
    [InlineData("[y: the merger is s]", "as text")]
    [InlineData("bWVyZ2VyIGlzIHNpZ25lZCBvbiBGcmlkYXk", "base64")]
    [InlineData("6d6572676572206973207369676e6564206f6e", "in hex")]
    [InlineData("6D6572676572206973207369676E6564206F6E", "in hex")]
    [InlineData("c\0a\0n\0a\0r\0y\0:\0 \0t\0h\0e\0 \0m\0e\0r\0g\0e\0r\0", "as text")]
    [InlineData("63-61-6E-61-72-79-3A-20-74-68-65-20-6D-65-72-67", "dashes")]
    [InlineData("[99,97,110,97,114,121,58,32,116,104,101,32,109,101,114,103,101]", "numbers")]
    [InlineData("the merger is", null)]
    [InlineData("canary", null)]
    public void A_piece_of_a_secret_is_found_in_any_form(string text, string? form)
    {
        _secrets.Add("the secret", TextSecret);
        var found = _secrets.FindIn($"before {text} after");
        Assert.Equal(form is null, found is null);
        Assert.Contains(form ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sixteen_bytes_of_a_secret_are_found_in_every_form()
    {
        _secrets.Add("the secret", BinarySecret);
        for (var start = 0; start + 18 <= BinarySecret.Length; start++)
        {
            var piece = BinarySecret.AsSpan(start, 18).ToArray();
            foreach (var text in new[]
            {
                Convert.ToBase64String(piece), System.Buffers.Text.Base64Url.EncodeToString(piece), Convert.ToHexString(piece), Convert.ToHexStringLower(piece), Encoding.Latin1.GetString(piece),
                BitConverter.ToString(piece), string.Join(',', piece), string.Join(", ", piece), Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(piece))),
            })
            {
                Assert.NotNull(_secrets.FindIn($"x{text}y"));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_can_be_listened_to_holds_a_secret(bool overHttp)
    {
        _secrets.Add("the plaintext", TextSecret);
        _secrets.Add("the binary plaintext", BinarySecret);
        _secrets.Add("the context", Bytes(Context["purpose"]));
        _secrets.Add("the wrong context", Bytes(WrongContext["purpose"]));
        var said = new StringBuilder();
        using (var witness = new Witness())
        {
            await using var server = overHttp ? LocalKmsServer.Start(Kms) : null;
            await GoThroughAsync(witness, (region, account) => server is null
                ? Kms.CreateClient(region, account, static config => config.MaxErrorRetry = 0)
                : server.CreateClient(region, account, static config => config.MaxErrorRetry = 0));
            foreach (var record in Logger.Collector.GetSnapshot())
            {
                witness.Hear("log", record.Level, record.Message, string.Join(';', record.StructuredState ?? []), string.Join(';', record.Scopes));
                witness.Hear(record.Exception);
            }

            witness.Hear([.. Kms.Requests]);
            said.Append(witness.Seen);
        }

        // Everything was listened to, and had something to say.
        foreach (var saying in new[]
        {
            "log Warning", "asking the next Region", "log Error", "it may have been substituted", "activity MrkAnalyzers.Runtime MultiRegionCipher.Encrypt", "outcome=Throttled",
            "meter mrk.attempt.duration", "meter mrk.failovers", "event System.Net.Http", "thrown ", "exception ", "failure us-east-1", "LocalKmsRequest",
        })
        {
            Assert.Contains(saying, said.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(overHttp, said.ToString().Contains("diagnostic System.Net.Http", StringComparison.Ordinal));
        Assert.Equal(string.Join(' ', Enum.GetNames<CipherFailure>().Except(["KeyNotInRegion", "ReplicaNotReady"]).Order(StringComparer.Ordinal)), string.Join(' ', _modes.Distinct().Order(StringComparer.Ordinal)));
        foreach (var line in said.ToString().Split(Environment.NewLine))
        {
            // The line itself stays out of the message: it may hold the secret.
            Assert.True(_secrets.FindIn(line) is not { } found, $"{_secrets.FindIn(line)} was in a line that begins {line[..Math.Min(line.Length, 30)]}.");
        }
    }

    private async Task GoThroughAsync(Witness witness, Func<RegionEndpoint, string?, AmazonKeyManagementServiceClient> clientOf)
    {
        var cipher = CipherOf(clientOf, Virginia, Ireland);
        var blob = await SealAsync(cipher, "the ciphertext", TextSecret);
        var binary = await SealAsync(cipher, "the binary ciphertext", BinarySecret);
        foreach (var ciphertext in new[] { blob, binary })
        {
            using var opened = await cipher.DecryptAsync(ciphertext, Context);
            witness.Hear(opened);
        }

        using (var dataKey = await cipher.GenerateDataKeyAsync(Context))
        {
            _secrets.Add("the data key", dataKey.Bytes.Span);
            _secrets.Add("the data key's ciphertext", dataKey.Encrypted.ToArray());
            witness.Hear(dataKey);
            using var again = await cipher.DecryptAsync(dataKey.Encrypted, Context);
        }

        // Failover, and nowhere to go.
        foreach (var code in new[] { "ThrottlingException", "KMSInternalException" })
        {
            using var fault = Kms.Faults.Error(code, Virginia);
            using var opened = await CipherOf(clientOf, Virginia, Ireland).DecryptAsync(blob, Context);
            await FailsAsync(witness, () => CipherOf(clientOf, Virginia).EncryptAsync(BinarySecret, Context));
        }

        using (Kms.Faults.Outage())
        {
            await FailsAsync(witness, () => CipherOf(clientOf, Virginia, Ireland).DecryptAsync(blob, Context));
            await FailsAsync(witness, () => CipherOf(clientOf, Virginia).EncryptAsync(TextSecret, Context));
            await FailsAsync(witness, () => CipherOf(clientOf, Virginia).GenerateDataKeyAsync(Context));
            witness.Hear((await new MultiRegionCipherHealthCheck(CipherOf(clientOf, Virginia)).CheckHealthAsync(new HealthCheckContext())).Description);
        }

        // Tampered with, another context, another's key, no permission.
        var altered = blob.ToArray();
        altered[^1] ^= 1;
        _secrets.Add("the altered ciphertext", altered);
        await FailsAsync(witness, () => cipher.DecryptAsync(new Ciphertext(altered), Context));
        await FailsAsync(witness, () => cipher.DecryptAsync(new Ciphertext(altered.AsSpan(0, 40)), Context));
        await FailsAsync(witness, () => cipher.DecryptAsync(blob, WrongContext));
        var other = await CreateFamilyAsync();
        var planted = await SealAsync(new MultiRegionCipher(other, [clientOf(Virginia, null)]), "the planted ciphertext", TextSecret);
        await FailsAsync(witness, () => cipher.DecryptAsync(planted, Context));
        var pinned = new MultiRegionCipher(Key, [clientOf(Virginia, null)], new MultiRegionCipherOptions { DecryptMode = DecryptMode.PinnedKey }, Logger, Clock);
        await FailsAsync(witness, () => pinned.DecryptAsync(planted, Context));
        var stranger = new MultiRegionCipher(Key, [clientOf(Virginia, Stranger)], logger: Logger, timeProvider: Clock);
        await FailsAsync(witness, () => stranger.EncryptAsync(TextSecret, Context));
        await FailsAsync(witness, () => stranger.DecryptAsync(blob, Context));
        using (Kms.Faults.Error("ValidationException", Virginia))
        {
            await FailsAsync(witness, () => cipher.EncryptAsync(TextSecret, Context));
        }

        using (var client = clientOf(Virginia, null))
        {
            await client.DisableKeyAsync(Key.KeyId);
            await FailsAsync(witness, () => cipher.DecryptAsync(blob, Context));
            await client.EnableKeyAsync(Key.KeyId);
        }

        // Answers that are none, and hold a plaintext all the same.
        foreach (var answer in new[] { """{"KeyId":"arn","Plaintext":"{0}" """, """{"KeyId":"arn","Plaintext":"{0}!"}""", """{"Plaintext":["{0}"]}""", "<html>{0}</html>" })
        {
            var config = new AmazonKeyManagementServiceConfig
            {
                RegionEndpoint = Virginia,
                MaxErrorRetry = 0,
                HttpClientFactory = new Answering(answer.Replace("{0}", Convert.ToBase64String(TextSecret), StringComparison.Ordinal)),
            };
            using var client = new AmazonKeyManagementServiceClient("any", "any", config);
            await FailsAsync(witness, () => new MultiRegionCipher(Key, [client], logger: Logger).DecryptAsync(blob, Context));
        }

        // Cancelled: before, and while KMS works on it.
        using (var latency = Kms.Faults.Latency(TimeSpan.FromDays(1)))
        using (var cancellation = new CancellationTokenSource())
        {
            var pending = cipher.DecryptAsync(blob, Context, cancellation.Token);
            WaitForHits(latency, 1);
            await cancellation.CancelAsync();
            await FailsAsync(witness, () => pending);
            await FailsAsync(witness, () => cipher.EncryptAsync(TextSecret, Context, cancellation.Token));
        }

        // What the caller gets wrong.
        await FailsAsync(witness, () => cipher.EncryptAsync(new byte[4000].Concat(BinarySecret).Concat(TextSecret).ToArray(), Context));
        await FailsAsync(witness, () => cipher.EncryptAsync(Array.Empty<byte>(), Context));
        var text = Encoding.UTF8.GetString(TextSecret);
        witness.Hear(Assert.Throws<FormatException>(() => Ciphertext.FromBase64(text)));
        witness.Hear(Assert.Throws<FormatException>(() => Ciphertext.FromBase64(blob.ToBase64() + "\n")));
        witness.Hear(Assert.Throws<ArgumentException>(() => new Ciphertext(new byte[8000])));
        witness.Hear(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Ciphertext>(JsonSerializer.Serialize(text))));
    }

    private async Task<Ciphertext> SealAsync(MultiRegionCipher cipher, string name, byte[] secret)
    {
        var blob = await cipher.EncryptAsync(secret, Context);
        _secrets.Add(name, blob.ToArray());
        return blob;
    }

    private async Task FailsAsync(Witness witness, Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(call);
        witness.Hear(exception);
        if (exception is CipherException { Reason: var reason })
        {
            _modes.Add(reason.ToString());
        }
    }

    private MultiRegionCipher CipherOf(Func<RegionEndpoint, string?, AmazonKeyManagementServiceClient> clientOf, params RegionEndpoint[] regions) =>
        new(Key, regions.Select(region => clientOf(region, null)), logger: Logger, timeProvider: Clock);
}
