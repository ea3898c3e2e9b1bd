// scope: cross
// dimension: cross-class
// why: The shared const stands on Encrypt and DescribeKey; the decrypting class gets its key by injection.
//// Keys.cs
namespace Shared.Constants;

public static class Keys
{
    public const string Orders = "alias/orders";
}
//// OrderSealer.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Shared.Constants;

namespace Orders.Write;

public class OrderSealer(IAmazonKeyManagementService kms)
{
    public async Task<(string KeyArn, byte[] Blob)> SealAsync(byte[] order)
    {
        await kms.DescribeKeyAsync(Keys.Orders);
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = Keys.Orders, Plaintext = new MemoryStream(order) });
        return (r.KeyId, r.CiphertextBlob.ToArray());
    }
}
//// OrderOpener.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Orders.Read;

public class OrderOpener(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> OpenAsync(string keyArn, byte[] blob)
    {
        var r = await kms.DecryptAsync(new DecryptRequest { KeyId = keyArn, CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }
}
