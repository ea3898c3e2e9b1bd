using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Operations;

namespace MrkAnalyzers.Testing.Wire;

/// <summary>KMS's JSON 1.1 protocol, free of any transport: a request in, an answer out. Every Region has the same endpoint; the signature tells them apart.</summary>
internal sealed class Endpoint(World world, Faults faults, RequestLog log, LocalKmsOptions options, Action save)
{
    /// <summary>More than any valid request needs.</summary>
    public const int LongestBody = 1024 * 1024;

    private const string TargetPrefix = "TrentService.";
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly TimeSpan LargestClockDifference = TimeSpan.FromMinutes(5);
    private static readonly string[] KeyParameters = ["KeyId", "TargetKeyId", "SourceKeyId", "DestinationKeyId"];

    private readonly Timing _timing = new(options.ReplicaCreationTime, options.PrimaryUpdateTime);

    public async Task<WireAnswer> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var json = request.Body.Length > LongestBody ? null : StrictJson.Parse(request.Body);
            return await AnswerAsync(request, json, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(request.Body);
        }
    }

    private static string OperationOf(string? target) =>
        target is not null && target.StartsWith(TargetPrefix, StringComparison.Ordinal) && OperationTable.IsKnown(target[TargetPrefix.Length..])
            ? target[TargetPrefix.Length..]
            : throw new KmsError("UnknownOperationException", "");

    private static WireAnswer Failure(KmsError error, DateTimeOffset date)
    {
        using var buffer = new WipedBuffer();
        using (var output = new Utf8JsonWriter(buffer))
        {
            output.WriteStartObject();
            output.WriteString("__type", error.Code);
            output.WriteString("message", error.Message);
            output.WriteEndObject();
        }

        return new WireAnswer(error.Status, error.Code, buffer.Written.ToArray(), date);
    }

    private static string? KeyIdOf(JsonDocument? json)
    {
        if (json is not { RootElement.ValueKind: JsonValueKind.Object })
        {
            return null;
        }

        foreach (var name in KeyParameters)
        {
            if (json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }

    private async Task<WireAnswer> AnswerAsync(WireRequest request, JsonDocument? json, CancellationToken cancellationToken)
    {
        var date = DateTimeOffset.UtcNow;
        Caller caller;
        string operation;
        try
        {
            caller = CredentialScope.Read(request.Authorization, options.AccountId);
            operation = OperationOf(request.Target);
        }
        catch (KmsError error)
        {
            return Failure(error, date);
        }

        var strike = faults.Strike(caller.Region, operation);
        if (strike.Delay > TimeSpan.Zero)
        {
            await Task.Delay(strike.Delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        date += strike.ClockSkew;
        string? keyArn = null;
        var answer = strike switch
        {
            { IsRefused: true } => new WireAnswer(0, LocalKmsRequest.ConnectionRefused, [], date, IsRefused: true),
            { Error: { } error } => Failure(error, date),
            { ClockSkew.Ticks: not 0 } when ClockError(request.Date, date) is { } error => Failure(error, date),
            _ => Answer(caller, operation, request, json, date, out keyArn),
        };
        log.Add(new LocalKmsRequest(operation, caller.Region, caller.Account, KeyIdOf(json), keyArn, answer.ErrorCode, options.TimeProvider.GetUtcNow()));
        return answer;
    }

    // KMS allows five minutes between its clock and the caller's.
    private static KmsError? ClockError(string? sent, DateTimeOffset now)
    {
        var isTime = DateTimeOffset.TryParseExact(
            sent, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time);
        return isTime && (time - now).Duration() <= LargestClockDifference
            ? null
            : new KmsError(
                "InvalidSignatureException",
                $"Signature {(time < now ? "expired" : "not yet current")}: {sent} is more than 5 minutes from {now.ToString(DateFormat, CultureInfo.InvariantCulture)}");
    }

    private WireAnswer Answer(Caller caller, string operation, WireRequest request, JsonDocument? json, DateTimeOffset date, out string? keyArn)
    {
        keyArn = null;
        try
        {
            var run = OperationTable.Find(operation) ?? throw KmsError.Unsupported($"LocalKms does not implement {operation}.");
            if (request.Body.Length > LongestBody)
            {
                throw KmsError.Validation($"The request body is longer than {LongestBody} bytes.");
            }

            if (json is not { RootElement.ValueKind: JsonValueKind.Object })
            {
                throw KmsError.Serialization("The request body is not a JSON object.");
            }

            using var buffer = new WipedBuffer();
            using (var output = new Utf8JsonWriter(buffer))
            {
                output.WriteStartObject();
                keyArn = Run(run, caller, new Parameters(json.RootElement), output);
                output.WriteEndObject();
            }

            return new WireAnswer(200, ErrorCode: null, buffer.Written.ToArray(), date);
        }
        catch (KmsError error)
        {
            return Failure(error, date);
        }
    }

    private string? Run(Operation operation, Caller caller, Parameters input, Utf8JsonWriter output)
    {
        var now = options.TimeProvider.GetUtcNow();
        lock (world.Gate)
        {
            if (world.Settle(now))
            {
                save();
            }
        }

        using var call = new Call(operation.Name, world, caller, input, output, now, _timing);
        if (!operation.IsExclusive)
        {
            operation.Answer(call);
            SaveAfter(operation);
            return call.KeyArn;
        }

        lock (world.Gate)
        {
            operation.Answer(call);
            SaveAfter(operation);
            return call.KeyArn;
        }
    }

    private void SaveAfter(Operation operation)
    {
        if (operation.ChangesState)
        {
            lock (world.Gate)
            {
                world.Touch();
                save();
            }
        }
        else if (world.Random.IsSeeded)
        {
            // What a seed has given is state too: a restarted service must not give it again.
            save();
        }
    }
}
