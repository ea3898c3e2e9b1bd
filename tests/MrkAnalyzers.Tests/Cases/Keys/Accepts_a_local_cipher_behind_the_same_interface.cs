// scope: cross
// dimension: lookalike
// why: The literal goes to the in-memory implementation, which has nothing to do with KMS.
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace TwoCiphers;

public interface ICipher { Task<byte[]> DecryptAsync(byte[] blob, string key); }

public sealed class KmsCipher(IAmazonKeyManagementService kms) : ICipher
{
    public async Task<byte[]> DecryptAsync(byte[] blob, string key)
    {
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key });
        return r.Plaintext.ToArray();
    }
}

public sealed class XorCipher : ICipher
{
    public Task<byte[]> DecryptAsync(byte[] blob, string key) =>
        Task.FromResult(blob.Select((b, i) => (byte)(b ^ key[i % key.Length])).ToArray());
}

public static class Demo
{
    public static Task<byte[]> RunAsync(byte[] blob)
    {
        var cipher = new XorCipher();
        return cipher.DecryptAsync(blob, "alias/demo");
    }
}
