using System.Security.Cryptography;

namespace MrkAnalyzers.Testing.Wire;

/// <summary>What of an HTTP request KMS looks at.</summary>
/// <param name="Target">The X-Amz-Target header.</param>
/// <param name="Date">The X-Amz-Date header.</param>
/// <param name="Body">Wiped by the endpoint: it may hold plaintext.</param>
internal sealed record WireRequest(string? Target, string? Authorization, string? Date, byte[] Body)
{
    /// <summary>Without the body.</summary>
    public override string ToString() => $"{Target} ({Body.Length} bytes)";
}

/// <summary>The HTTP answer; disposing it wipes the body.</summary>
/// <param name="IsRefused">There is no answer: the connection is refused.</param>
internal sealed record WireAnswer(int Status, string? ErrorCode, byte[] Body, DateTimeOffset Date, bool IsRefused = false) : IDisposable
{
    public const string ContentType = "application/x-amz-json-1.1";

    public string RequestId { get; } = Guid.NewGuid().ToString();

    /// <summary>Without the body.</summary>
    public override string ToString() => $"{Status} {ErrorCode}";

    public void Dispose() => CryptographicOperations.ZeroMemory(Body);
}
