// scope: member
// dimension: field
// why: A public mutable static is a setting with a default; any host may have changed it.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Settable;

public static class CryptoDefaults
{
    public static string DecryptionKey = "alias/app";
}

public class SettableReader
{
    private readonly IAmazonKeyManagementService _kms;
    public SettableReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var rq = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = CryptoDefaults.DecryptionKey };
        return (await _kms.DecryptAsync(rq)).Plaintext.ToArray();
    }
}
