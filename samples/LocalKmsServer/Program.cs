// The local KMS over loopback HTTP, for the AWS CLI, boto3 and any other SDK.
using System.Globalization;
using System.Runtime.InteropServices;
using MrkAnalyzers.Testing;

const string Usage = """
    Usage: dotnet run --project samples/LocalKmsServer -- [options]

      --port NUMBER   where to listen on 127.0.0.1 (5585; 0 takes a free port)
      --state FILE    keep everything in this file across restarts (nowhere)
      --seed NUMBER   make keys and ciphertexts the same in every run (random)
    """;

var port = 5585;
string? state = null;
long? seed = null;
for (var i = 0; i < args.Length; i += 2)
{
    var value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--help" or "-h":
            Console.WriteLine(Usage);
            return 0;
        case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue:
            break;
        case "--seed" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
            seed = number;
            break;
        case "--state" when value is { Length: > 0 }:
            state = value;
            break;
        default:
            Console.Error.WriteLine($"Not understood: {args[i]} {value}");
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

try
{
    var kms = new LocalKms(new LocalKmsOptions { StateFile = state, Seed = seed });
    await using var server = LocalKmsServer.Start(kms, port);
    Console.WriteLine($"LocalKms serves every Region at {server.Url}{(state is null ? "" : $", keeping its state in {state}")}. Press Ctrl+C to stop.");
    Console.WriteLine($"Try: AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws kms create-key --multi-region --region us-east-1 --endpoint-url {server.Url}");

    var stop = new TaskCompletionSource();
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.TrySetResult();
    }

    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await stop.Task;
    Console.WriteLine("Stopped.");
    return 0;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
