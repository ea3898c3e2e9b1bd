namespace MrkAnalyzers.Testing.Wire;

/// <summary>A documented error answer of KMS. Its message never holds plaintext or key material.</summary>
internal sealed class KmsError(string code, string message, int? status = null) : Exception(message)
{
    /// <summary>The exception name that goes on the wire, <c>NotFoundException</c> and so on.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status ?? StatusOf(code);

    /// <summary>KMS answers 400 to whatever the caller can change, 5xx to what it cannot (KMS API Reference, "Common errors").</summary>
    public static int StatusOf(string code) => code switch
    {
        "KMSInternalException" or "KeyUnavailableException" or "InternalFailure" => 500,
        "DependencyTimeoutException" or "ServiceUnavailable" => 503,
        _ => 400,
    };

    public static KmsError Validation(string message) => new("ValidationException", message);

    public static KmsError Constraint(string? value, string path, string constraint) =>
        Validation($"1 validation error detected: Value {(value is null ? "" : $"'{value}' ")}at '{path}' failed to satisfy constraint: {constraint}");

    public static KmsError Serialization(string message) => new("SerializationException", message);

    public static KmsError NotFound(string message) => new("NotFoundException", message);

    public static KmsError KeyNotFound(string arn) => NotFound($"Key '{arn}' does not exist");

    public static KmsError AliasNotFound(string arn) => NotFound($"Alias {arn} is not found.");

    public static KmsError InvalidState(string arn, string state) => InvalidState($"{arn} is {state}.");

    public static KmsError InvalidState(string message) => new("KMSInvalidStateException", message);

    public static KmsError Disabled(string arn) => new("DisabledException", $"{arn} is disabled.");

    public static KmsError Unsupported(string message) => new("UnsupportedOperationException", message);

    public static KmsError AlreadyExists(string message) => new("AlreadyExistsException", message);

    public static KmsError LimitExceeded(string message) => new("LimitExceededException", message);

    public static KmsError KeyUsage(string message) => new("InvalidKeyUsageException", message);

    public static KmsError AccessDenied(string message) => new("AccessDeniedException", message);

    /// <summary>KMS says nothing more than the name: an explanation would help an attacker.</summary>
    public static KmsError InvalidCiphertext() => new("InvalidCiphertextException", "");

    /// <summary>One message for three causes, so that a caller cannot probe for keys.</summary>
    public static KmsError CiphertextOfUnknownKey() => AccessDenied(
        "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.");

    public static KmsError IncorrectKey() =>
        new("IncorrectKeyException", "The key ID in the request does not identify a CMK that can perform this operation.");

    public static KmsError DryRun() =>
        new("DryRunOperationException", "The request would have succeeded, but the DryRun option is set.");
}
