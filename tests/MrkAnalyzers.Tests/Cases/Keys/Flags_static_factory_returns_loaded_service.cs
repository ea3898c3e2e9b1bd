// scope: cross
// dimension: two-method
// why: The factory passes the constant through its private constructor.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Robotics;

public sealed class FirmwareOpener
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _key;

    private FirmwareOpener(IAmazonKeyManagementService kms, string key)
    {
        _kms = kms;
        _key = key;
    }

    public static FirmwareOpener For(IAmazonKeyManagementService kms, string key) => new(kms, key.Trim());

    public static FirmwareOpener ForExact(IAmazonKeyManagementService kms, string key)
    {
        return new FirmwareOpener(kms, key);
    }

    public async Task<Stream> OpenAsync(byte[] image)
    {
        var request = new DecryptRequest();
        request.KeyId = _key;
        request.CiphertextBlob = new MemoryStream(image);
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext;
    }
}
//// Workshop.cs
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;

namespace Robotics;

public class Workshop(IAmazonKeyManagementService kms)
{
    public async Task<Stream> LoadAsync(string file)
    {
        var opener = FirmwareOpener.ForExact(kms, {|MRK1001:"alias/robotics-firmware"|});
        return await opener.OpenAsync(await File.ReadAllBytesAsync(file));
    }
}
