using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MrkAnalyzers.Testing.Operations;
using MrkAnalyzers.Testing.Tests.Fuzz;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>
/// Valid requests of every operation, broken: each is answered with an error that AWS documents for the operation, one that is refused changes nothing,
/// and afterwards the service works. MRK_FUZZ=200000 sends that many, MRK_FUZZ=200000:5 with the seed 5.
/// </summary>
public sealed class FuzzTests
{
    private const int DefaultCount = 2000;
    private const int OverHttp = 8;
    private const int RequestsPerRound = 100;

    private static readonly string[] Operations =
    [
        .. typeof(IAmazonKeyManagementService).GetMethods().Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(static method => method.Name[..^"Async".Length]).Distinct().Order(StringComparer.Ordinal),
    ];

    private static readonly DocumentedErrors Documented = new();

    [Fact]
    public async Task Every_operation_has_a_valid_request_to_break()
    {
        var service = await FuzzService.CreateAsync();
        Assert.Equal(Operations.Where(static name => OperationTable.Find(name) is not null), service.Requests.Select(static request => request.Operation).Distinct().Order(StringComparer.Ordinal));
        for (var i = 0; i < service.Requests.Count; i++)
        {
            var (operation, body) = service.Requests[i];
            await service.SendAsync(operation, body.ToString());
            service.Reset();
        }

        // The errors are read from the SDK's documentation, and there are some for each.
        Assert.All(Operations, static operation => Assert.InRange(Documented.CountOf(operation), 2, 30));
    }

    [Fact]
    public async Task Broken_requests_are_answered_with_documented_errors_and_change_nothing()
    {
        var (count, seed) = Extent();
        var service = await FuzzService.CreateAsync();
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        var (state, mutation) = (service.State(), new Mutation(service.Requests, Operations));
        for (var i = 0; i < count; i++)
        {
            if (i % RequestsPerRound == 0)
            {
                await ExpectToWork(json => service.SendAsync(json.Operation, json.Body));
                service.Reset();
                (state, mutation) = (service.State(), new Mutation(service.Requests, Operations));
            }

            var mutant = mutation.Make(seed + i);
            var error = await AnswerAsync(service, mutant, Where(seed, i));
            var after = service.State();
            // What failed, and what only reads, leaves everything as it was.
            var mayChange = error is null && OperationTable.Find(mutant.Operation ?? "") is { ChangesState: true };
            Assert.True(mayChange || state.AsSpan().SequenceEqual(after), $"{Where(seed, i)} changed the state ({error ?? "success"}): {mutant}");
            state = after;
            outcomes[error ?? "success"] = outcomes.GetValueOrDefault(error ?? "success") + 1;
        }

        await ExpectToWork(json => service.SendAsync(json.Operation, json.Body));
        // Neither refused at the door nor all let through: the requests do reach the operations.
        Assert.InRange(outcomes["success"], count / 10, count / 2);
        Assert.InRange(outcomes.Count, 20, int.MaxValue);
    }

    [Fact]
    public async Task Broken_requests_over_HTTP_are_answered_with_documented_errors()
    {
        var (count, seed) = Extent();
        var service = await FuzzService.CreateAsync();
        using var folder = new TemporaryFolder();
        service.Save(folder.File("state"));
        using var http = new HttpClient();
        var mutation = new Mutation(service.Requests, Operations);
        for (var i = 0; i < count / OverHttp; i += RequestsPerRound)
        {
            var kms = LocalKms.Load(folder.File("state"));
            await using var server = LocalKmsServer.Start(kms);
            for (var j = i; j < Math.Min(i + RequestsPerRound, count / OverHttp); j++)
            {
                var mutant = mutation.Make(seed + j);
                var random = new Random(seed + j);
                using var request = new HttpRequestMessage(random.Next(20) == 0 ? HttpMethod.Put : HttpMethod.Post, new Uri(server.Url, random.Next(20) == 0 ? "any/path?query=%00" : ""));
                AddHeaders(request, mutant, random);
                var (status, type, body) = await AnswerAsync(http, request, mutant, Where(seed, j));
                Assert.Equal(WireAnswer.ContentType, type);
                Check(mutant, status, body, Where(seed, j));
            }

            await ExpectToWork(async json =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = new StringContent(json.Body) };
                request.Headers.TryAddWithoutValidation("X-Amz-Target", $"TrentService.{json.Operation}");
                request.Headers.TryAddWithoutValidation("Authorization", FuzzService.Authorization(FuzzService.Account, FuzzService.Region));
                using var response = await http.SendAsync(request);
                using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
                return document.RootElement.Clone();
            });
        }
    }

    private static async Task<(int Status, string? Type, byte[] Body)> AnswerAsync(HttpClient http, HttpRequestMessage request, Mutant mutant, string where)
    {
        try
        {
            using var response = await http.SendAsync(request);
            return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync());
        }
        catch (HttpRequestException exception)
        {
            throw new InvalidOperationException($"{where} was not answered: {mutant}", exception);
        }
    }

    private static void AddHeaders(HttpRequestMessage request, Mutant mutant, Random random)
    {
        request.Content = new ByteArrayContent(mutant.Body);
        request.Headers.TryAddWithoutValidation("X-Amz-Target", mutant.Target);
        request.Headers.TryAddWithoutValidation("Authorization", mutant.Authorization);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", random.Next(2) == 0 ? "yesterday" : "20300101T000000Z");
        // KMS looks at none of these.
        if (random.Next(3) > 0)
        {
            var types = new[] { WireAnswer.ContentType, "application/x-amz-json-1.0", "text/html; charset=utf-16", "multipart/form-data; boundary=x", "nonsense", new string('t', 2000) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", types[random.Next(types.Length)]);
        }

        if (random.Next(5) == 0)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
        }

        request.Headers.TransferEncodingChunked = random.Next(4) == 0;
        request.Headers.ExpectContinue = random.Next(16) == 0;
    }

    private static async Task<string?> AnswerAsync(FuzzService service, Mutant mutant, string where)
    {
        WireAnswer answer;
        try
        {
            answer = await service.Endpoint.AnswerAsync(new WireRequest(mutant.Target, mutant.Authorization, null, [.. mutant.Body]), CancellationToken.None);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{where} was answered with an exception: {mutant}", exception);
        }

        using (answer)
        {
            Check(mutant, answer.Status, answer.Body, where);
            return answer.ErrorCode;
        }
    }

    /// <summary>An answer is JSON; and it is a success, or a documented error that repeats no secret.</summary>
    private static void Check(Mutant mutant, int status, byte[] answer, string where)
    {
        using var document = JsonDocument.Parse(answer);
        if (status == 200)
        {
            Assert.True(document.RootElement.ValueKind == JsonValueKind.Object, $"{where} was not answered with an object: {mutant}");
            return;
        }

        var error = document.RootElement.GetProperty("__type").GetString() ?? "";
        var message = document.RootElement.GetProperty("message").GetString() ?? "";
        Assert.True(status == 400 && IsDocumented(mutant.Operation, error, message), $"{where} was answered {status} {error}, which is not documented: {mutant}");
        Assert.False(message.Contains(FuzzService.Canary[..12], StringComparison.Ordinal) || message.Contains(FuzzService.Secret[..16], StringComparison.Ordinal), $"{where} had its secret repeated: {mutant}");
        Assert.True(message.Length <= 4 * Call.LongestIdentifier, $"{where} got a message of {message.Length} characters: {mutant}");
    }

    // AWS documents no error of DescribeKey for a grant token that is none. And what LocalKms has not, it says by its own error.
    private static bool IsDocumented(string? operation, string error, string message) =>
        Documented.Allow(operation, error)
        || (error == "UnsupportedOperationException" && message.StartsWith("LocalKms does not implement ", StringComparison.Ordinal))
        || (operation == "DescribeKey" && error == "InvalidGrantTokenException");

    private static async Task ExpectToWork(Func<(string Operation, string Body), Task<JsonElement>> send)
    {
        var key = (await send(("CreateKey", """{"MultiRegion":true}"""))).GetProperty("KeyMetadata").GetProperty("KeyId").GetString();
        var blob = (await send(("Encrypt", $$"""{"KeyId":"{{key}}","Plaintext":"{{FuzzService.Secret}}"}"""))).GetProperty("CiphertextBlob").GetString();
        Assert.Equal(FuzzService.Secret, (await send(("Decrypt", $$"""{"CiphertextBlob":"{{blob}}"}"""))).GetProperty("Plaintext").GetString());
    }

    private static string Where(int seed, int index) => $"Request {index} of seed {seed}";

    private static (int Count, int Seed) Extent()
    {
        var parts = (Environment.GetEnvironmentVariable("MRK_FUZZ") ?? "").Split(':');
        return (
            int.TryParse(parts[0], CultureInfo.InvariantCulture, out var count) ? count : DefaultCount,
            parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var seed) ? seed : 1);
    }
}
