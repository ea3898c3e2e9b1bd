namespace Misuse;

/// <summary>A vault whose code is elsewhere, with annotations that say nothing.</summary>
public interface IRemoteVault
{
    [KmsDecrypts] // expect MRK9002
    Task<byte[]> OpenAsync(byte[] blob, byte[] nonce);

    Task StoreAsync([KmsCiphertext] Guid id, byte[] blob); // expect MRK9002

    // So it is meant.
    [KmsDecrypts]
    Task<byte[]> OpenAsync([KmsCiphertext] byte[] blob);
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class KmsDecryptsAttribute : Attribute;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KmsCiphertextAttribute : Attribute;
