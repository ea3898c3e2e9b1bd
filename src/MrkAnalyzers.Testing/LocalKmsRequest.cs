namespace MrkAnalyzers.Testing;

/// <summary>One request that reached a <see cref="LocalKms"/>: enough for an assertion, and never plaintext, ciphertext or an encryption context.</summary>
/// <param name="Operation">The operation's name in the KMS API, <c>Decrypt</c> and so on.</param>
/// <param name="Region">The code of the Region that was called.</param>
/// <param name="AccountId">The account that called, 12 digits.</param>
/// <param name="KeyId">The key as the request named it (KeyId, TargetKeyId, SourceKeyId or DestinationKeyId, the first that is there); null when it named none.</param>
/// <param name="KeyArn">The ARN of the key that answered; null when the request failed or concerned no key. For ReEncrypt it is the destination key's.</param>
/// <param name="ErrorCode">The error's code, <c>NotFoundException</c> and so on; <see cref="ConnectionRefused"/> for an injected outage; null when the request succeeded.</param>
/// <param name="Time">When it was answered, by the time provider of the <see cref="LocalKms"/>.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record LocalKmsRequest(
    string Operation, string Region, string AccountId, string? KeyId, string? KeyArn, string? ErrorCode, DateTimeOffset Time)
{
    /// <summary>The <see cref="ErrorCode"/> of a request that an injected outage refused.</summary>
    public const string ConnectionRefused = "ConnectionRefused";
}
