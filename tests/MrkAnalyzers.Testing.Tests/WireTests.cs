using System.Text;
using System.Text.Json;
using MrkAnalyzers.Testing.Operations;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>Whatever is sent, the answer is a documented error and never an exception.</summary>
public sealed class WireTests : KmsTest
{
    private static readonly string[] KnownErrors =
    [
        "ValidationException", "SerializationException", "NotFoundException", "UnsupportedOperationException", "InvalidKeyUsageException", "InvalidCiphertextException",
        "InvalidMarkerException", "InvalidGrantTokenException", "InvalidGrantIdException", "InvalidArnException", "InvalidImportTokenException", "TagException",
        "MalformedPolicyDocumentException", "KMSInvalidStateException", "KMSInvalidSignatureException", "KMSInvalidMacException", "AccessDeniedException",
        "IncorrectKeyException", "AlreadyExistsException", "LimitExceededException", "DisabledException", "DryRunOperationException", "InvalidAliasNameException",
    ];

    // Every request parameter of the operations, with a value of each JSON type.
    private static readonly string[] Parameters =
        [.. typeof(EncryptRequest).Assembly.GetExportedTypes()
            .Where(static type => type.Name.EndsWith("Request", StringComparison.Ordinal) && typeof(AmazonKeyManagementServiceRequest).IsAssignableFrom(type))
            .SelectMany(static type => type.GetProperties().Where(property => property.DeclaringType == type))
            .Select(static property => property.Name).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Operations() =>
        [.. typeof(IAmazonKeyManagementService).GetMethods()
            .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(static method => method.Name[..^"Async".Length]).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> AllOperations() => [.. Operations()];

    [Theory]
    [MemberData(nameof(AllOperations))]
    public void Every_operation_of_the_SDK_is_known(string operation) => Assert.True(OperationTable.IsKnown(operation));

    [Theory]
    [InlineData("CreateCustomKeyStore")]
    [InlineData("Encapsulate")]
    [InlineData("GetKeyLastUsage")]
    public async Task What_is_not_implemented_says_so_by_name(string operation)
    {
        var (status, body) = await SendAsync(Virginia, operation, "{}");
        Assert.Equal((400, "UnsupportedOperationException", $"LocalKms does not implement {operation}."), (status, ErrorOf(body), MessageOf(body)));
    }

    [Fact]
    public async Task What_is_not_implemented_reaches_the_SDK_as_its_own_exception()
    {
        var exception = await Fails("UnsupportedOperationException", () => In(Virginia).DescribeCustomKeyStoresAsync(new DescribeCustomKeyStoresRequest()));
        Assert.Equal("LocalKms does not implement DescribeCustomKeyStores.", exception.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TrentService.")]
    [InlineData("TrentService.Nonsense")]
    [InlineData("TrentService.encrypt")]
    [InlineData("DynamoDB_20120810.GetItem")]
    [InlineData("Encrypt")]
    public async Task An_unknown_target_is_an_unknown_operation(string? target) =>
        Assert.Equal("UnknownOperationException", await ErrorAsync(target, Authorization("us-east-1"), "{}"));

    [Theory]
    [InlineData(null, "MissingAuthenticationTokenException")]
    [InlineData("", "MissingAuthenticationTokenException")]
    [InlineData("Basic dXNlcjpwYXNz", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 ", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20300101/us-east-1/kms", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20300101/us-east-1/kms/aws4_requests", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20300101/us-east-1/s3/aws4_request", "InvalidSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20300101//kms/aws4_request", "InvalidSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20300101/us east/kms/aws4_request", "InvalidSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20300101/US-EAST-1/kms/aws4_request", "InvalidSignatureException")]
    public async Task A_request_without_a_Region_to_read_is_refused(string? authorization, string error) =>
        Assert.Equal(error, await ErrorAsync("TrentService.ListKeys", authorization, "{}"));

    [Fact]
    public async Task The_Region_and_the_account_come_from_the_credential_scope()
    {
        using var answer = await Kms.Endpoint.AnswerAsync(
            new WireRequest("TrentService.CreateKey", Authorization("eu-west-1", accessKey: Stranger), null, Bytes("{}")), CancellationToken.None);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.StartsWith($"arn:aws:kms:eu-west-1:{Stranger}:key/", json.RootElement.GetProperty("KeyMetadata").GetProperty("Arn").GetString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> Malformed() =>
    [
        "", " ", "{", "}", "[]", "null", "true", "1", "\"text\"", "{\"KeyId\"}", "{\"KeyId\":}", "{\"KeyId\":\"x\",}", "{'KeyId':'x'}", "{}{}", "{\"a\":1e999999}x",
        "{\"KeyId\":\"\\ud800\"}", "{\"\\ud800\":1}", "{\"KeyId\":\"\\x\"}", "{\"KeyId\":\"\u0001\"}", new string('[', 100), new string('{', 100_000),
        string.Concat(Enumerable.Repeat("{\"a\":", 1000)),
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_body_that_is_no_JSON_object_is_a_serialization_error(string body)
    {
        foreach (var operation in new[] { "Encrypt", "Decrypt", "CreateKey", "TagResource", "CreateGrant" })
        {
            Assert.Equal("SerializationException", ErrorOf((await SendAsync(Virginia, operation, body)).Body));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x00 })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xc3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, (byte)'{', (byte)'}' })]
    public async Task A_body_that_is_no_UTF_8_is_a_serialization_error(byte[] body) =>
        Assert.Equal("SerializationException", ErrorOf((await SendAsync(Virginia, "ListKeys", body)).Body));

    [Fact]
    public async Task An_oversized_body_is_a_validation_error()
    {
        var (_, body) = await SendAsync(Virginia, "Encrypt", $$"""{"KeyId":"{{new string('x', Endpoint.LongestBody)}}"}""");
        Assert.Equal("ValidationException", ErrorOf(body));
        Assert.Equal($"The request body is longer than {Endpoint.LongestBody} bytes.", MessageOf(body));
    }

    [Theory]
    [InlineData("Encrypt", """{"KeyId":5,"Plaintext":"YQ=="}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":5}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":"not base64!"}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":"YQ"}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":"YQ==","EncryptionContext":[]}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":"YQ==","EncryptionContext":{"a":1}}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":"YQ==","EncryptionContext":{"a":null}}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":"x","Plaintext":"YQ==","GrantTokens":"t"}""", "SerializationException")]
    [InlineData("CreateKey", """{"MultiRegion":"true"}""", "SerializationException")]
    [InlineData("CreateKey", """{"Tags":{}}""", "SerializationException")]
    [InlineData("CreateKey", """{"Tags":["a"]}""", "SerializationException")]
    [InlineData("CreateKey", """{"Tags":[{}]}""", "ValidationException")]
    [InlineData("GenerateRandom", """{"NumberOfBytes":"1"}""", "SerializationException")]
    [InlineData("GenerateRandom", """{"NumberOfBytes":1.5}""", "SerializationException")]
    [InlineData("GenerateRandom", """{"NumberOfBytes":99999999999}""", "SerializationException")]
    [InlineData("Encrypt", """{"KeyId":null,"Plaintext":"YQ=="}""", "ValidationException")]
    [InlineData("Encrypt", "{}", "ValidationException")]
    public async Task A_wrong_type_is_a_serialization_error_and_a_wrong_value_a_validation_error(string operation, string json, string error) =>
        Assert.Equal(error, ErrorOf((await SendAsync(Virginia, operation, json)).Body));

    [Fact]
    public async Task A_missing_parameter_is_named()
    {
        var (_, body) = await SendAsync(Virginia, "Encrypt", "{\"Plaintext\":\"YQ==\"}");
        Assert.Equal("1 validation error detected: Value null at 'keyId' failed to satisfy constraint: Member must not be null", MessageOf(body));
    }

    [Fact]
    public async Task Unknown_members_are_ignored_as_AWS_ignores_them() =>
        Assert.Equal(200, (await SendAsync(Virginia, "ListKeys", """{"FromTheFuture":{"a":[1]}}""")).Status);

    [Fact]
    public async Task A_member_of_other_operations_is_as_unknown()
    {
        var key = await CreateKeyAsync(Virginia);
        Assert.Equal(200, (await SendAsync(Virginia, "ListGrants", $$"""{"KeyId":"{{key.KeyId}}","GrantTokens":["none"]}""")).Status);
    }

    [Theory]
    [MemberData(nameof(AllOperations))]
    public async Task Any_value_in_any_parameter_is_answered_with_a_documented_error(string operation)
    {
        var values = new[] { "null", "true", "0", "-1", "1e300", "\"\"", "\"x\"", "\"alias/x\"", "\"YQ==\"", "\"AES_256\"", "[]", "[1]", "[\"x\"]", "[{}]", "{}", "{\"a\":1}", "{\"a\":\"b\"}" };
        foreach (var parameter in Parameters)
        {
            foreach (var value in values)
            {
                await AnswersProperly(operation, $"{{\"{parameter}\":{value}}}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllOperations))]
    public async Task Random_mixtures_are_answered_with_a_documented_error(string operation)
    {
        var random = new Random(operation.Length * 7919);
        var key = await CreateKeyAsync(Virginia, multiRegion: true);
        var blob = Convert.ToBase64String((await EncryptAsync(Virginia, key.KeyId)).ToArray());
        string[] values =
        [
            $"\"{key.KeyId}\"", $"\"{key.Arn}\"", "\"alias/x\"", $"\"{blob}\"", "\"YQ==\"", "\"AES_256\"", "\"RSA_2048\"", "\"SYMMETRIC_DEFAULT\"", "\"Decrypt\"", "[\"Decrypt\"]",
            "\"eu-west-1\"", "true", "32", "[]", "{}", "{\"a\":\"b\"}", "[{\"TagKey\":\"a\",\"TagValue\":\"b\"}]", "\"SIGN_VERIFY\"", "\"ECDSA_SHA_256\"", "1893456000.5", "\"RAW\"",
        ];
        for (var i = 0; i < 300; i++)
        {
            var members = Parameters.Where(_ => random.Next(4) == 0).Select(parameter => $"\"{parameter}\":{values[random.Next(values.Length)]}");
            await AnswersProperly(operation, $"{{{string.Join(',', members)}}}");
        }
    }

    [Fact]
    public async Task Mutilated_requests_are_answered_with_a_documented_error()
    {
        var key = await CreateKeyAsync(Virginia);
        var blob = Convert.ToBase64String((await EncryptAsync(Virginia, key.KeyId)).ToArray());
        var valid = Bytes($$"""{"KeyId":"{{key.KeyId}}","CiphertextBlob":"{{blob}}","EncryptionContext":{"a":"b"},"GrantTokens":[],"DryRun":false}""");
        var random = new Random(4711);
        for (var i = 0; i < 5000; i++)
        {
            var mutant = (byte[])valid.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            var (status, body) = await SendAsync(Virginia, "Decrypt", mutant);
            Assert.True(status == 200 || KnownErrors.Contains(ErrorOf(body)), Encoding.Latin1.GetString(mutant));
        }
    }

    private async Task AnswersProperly(string operation, string json)
    {
        var (status, body) = await SendAsync(Virginia, operation, json);
        Assert.True(status == 200 || (status == 400 && KnownErrors.Contains(ErrorOf(body))), $"{operation} {json}: {status} {body}");
    }

    private async Task<string> ErrorAsync(string? target, string? authorization, string json)
    {
        using var answer = await Kms.Endpoint.AnswerAsync(new WireRequest(target, authorization, null, Bytes(json)), CancellationToken.None);
        using var document = JsonDocument.Parse(answer.Body);
        Assert.Equal(400, answer.Status);
        return ErrorOf(document.RootElement);
    }
}
