using System.Diagnostics;
using System.Text;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>A canary in every secret place: it must turn up in no message, log or text form.</summary>
public sealed class SecretTests : KmsTest
{
    private const string Canary = "canary-0xC0FFEE-secret";

    private static readonly string Canary64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary));

    [Fact]
    public async Task No_error_repeats_plaintext_in_any_form()
    {
        var symmetric = await CreateKeyAsync(Virginia);
        var rsa = await CreateKeyAsync(Virginia, KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT);
        var signing = await CreateKeyAsync(Virginia, KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
        var mac = await CreateKeyAsync(Virginia, KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
        var long64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Canary, 300))));
        var requests = new (string Operation, string Json)[]
        {
            ("Encrypt", $$"""{"KeyId":"{{symmetric.KeyId}}","Plaintext":"{{long64}}"}"""),
            ("Encrypt", $$"""{"KeyId":"{{symmetric.KeyId}}","Plaintext":"{{Canary}}"}"""),
            ("Encrypt", $$"""{"KeyId":"{{symmetric.KeyId}}","Plaintext":["{{Canary64}}"]}"""),
            ("Encrypt", $$"""{"KeyId":"alias/none","Plaintext":"{{Canary64}}"}"""),
            ("Encrypt", $$"""{"Plaintext":"{{Canary64}}"}"""),
            ("Encrypt", $$"""{"KeyId":"{{symmetric.KeyId}}","Plaintext":"{{Canary64}}","""),
            ("Encrypt", $$"""{"KeyId":"{{rsa.KeyId}}","EncryptionAlgorithm":"RSAES_OAEP_SHA_1","Plaintext":"{{long64[..1000]}}"}"""),
            ("Sign", $$"""{"KeyId":"{{signing.KeyId}}","MessageType":"DIGEST","SigningAlgorithm":"ECDSA_SHA_256","Message":"{{Canary64}}"}"""),
            ("Verify", $$"""{"KeyId":"{{signing.KeyId}}","SigningAlgorithm":"ECDSA_SHA_256","Signature":"YQ==","Message":"{{Canary64}}"}"""),
            ("VerifyMac", $$"""{"KeyId":"{{mac.KeyId}}","MacAlgorithm":"HMAC_SHA_256","Mac":"YQ==","Message":"{{Canary64}}"}"""),
        };
        foreach (var (operation, json) in requests)
        {
            var (status, body) = await SendAsync(Virginia, operation, json);
            Assert.NotEqual(200, status);
            AssertClean(body.GetRawText());
        }

        AssertClean(string.Join('\n', Kms.Requests));
    }

    [Fact]
    public async Task No_activity_event_or_exception_of_the_SDK_holds_plaintext()
    {
        var seen = new StringBuilder();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.AppendLine(activity.DisplayName).AppendJoin('\n', activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var key = await CreateKeyAsync(Virginia);
        var blob = await EncryptAsync(Virginia, key.KeyId, Canary);
        Assert.Equal(Canary, Text((await DecryptAsync(Virginia, blob)).Plaintext));
        var exception = await Fails<InvalidCiphertextException>(() => DecryptAsync(Virginia, blob, context: Context("a", "b")));
        AssertClean(exception.ToString());
        lock (seen)
        {
            AssertClean(seen.ToString());
        }
    }

    [Fact]
    public async Task The_answers_buffer_is_wiped_with_the_response()
    {
        var key = await CreateKeyAsync(Virginia);
        var request = new Wire.WireRequest(
            "TrentService.Encrypt", Authorization("us-east-1"), null, Bytes($$"""{"KeyId":"{{key.KeyId}}","Plaintext":"{{Canary64}}"}"""));
        var answer = await Kms.Endpoint.AnswerAsync(request, CancellationToken.None);
        Assert.All(request.Body, static octet => Assert.Equal(0, octet));
        Assert.Contains(answer.Body, static octet => octet != 0);
        answer.Dispose();
        Assert.All(answer.Body, static octet => Assert.Equal(0, octet));
    }

    [Fact]
    public void Requests_and_answers_have_no_text_form_of_their_bodies()
    {
        AssertClean(new Wire.WireRequest("TrentService.Encrypt", null, null, Bytes(Canary)).ToString());
        AssertClean(new Wire.WireAnswer(200, null, Bytes(Canary), Clock.GetUtcNow()).ToString());
        AssertClean(new Model.ImportToken("arn", "algorithm", Bytes(Canary), Clock.GetUtcNow()).ToString());
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary64[..12], text, StringComparison.Ordinal);
    }
}
