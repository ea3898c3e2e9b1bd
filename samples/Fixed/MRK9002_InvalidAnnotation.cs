namespace Fixed;

/// <summary>A vault whose code is elsewhere, with annotations that say what it does.</summary>
public interface IRemoteVault
{
    [KmsDecrypts]
    Task<byte[]> OpenAsync([KmsCiphertext] byte[] blob, byte[] nonce);

    Task StoreAsync(Guid id, [KmsCiphertext] byte[] blob);

    [KmsDecrypts]
    Task<byte[]> OpenAsync([KmsCiphertext] byte[] blob);
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class KmsDecryptsAttribute : Attribute;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KmsCiphertextAttribute : Attribute;
