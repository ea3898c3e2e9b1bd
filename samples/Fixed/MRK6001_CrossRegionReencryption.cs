namespace Fixed;

/// <summary>Copies a secret to Ireland. Its ciphertext opens there as it is.</summary>
public static class Copy
{
    public static Task<byte[]> ToIrelandAsync(byte[] ciphertext) => Task.FromResult<byte[]>([.. ciphertext]);
}
